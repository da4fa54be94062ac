package parlor.guard.moderation;

/** What a message is stopped for. */
public enum Category {
  HATE("hate"),
  EXPLICIT("explicit"),
  THREAT("threat"),
  HARASSMENT("harassment"),
  SELF_HARM("self-harm");

  private final String code;

  Category(String code) {
    this.code = code;
  }

  /** The name outside the code, as in {@code ./parlor judge}. */
  public String code() {
    return code;
  }

  static Category of(String code) {
    for (var category : values()) {
      if (category.code.equals(code)) {
        return category;
      }
    }
    throw new IllegalArgumentException("no such category");
  }
}
