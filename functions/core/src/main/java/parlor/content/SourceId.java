package parlor.content;

import java.util.regex.Pattern;

/** One source of a business, unique within it; begins the ids of the entries it gives. */
public record SourceId(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  /** The business's own questions and answers; their entries keep the ids they were given. */
  public static final SourceId FAQ = new SourceId("faq");

  /** The site that a business signed up with: its first reading drafts what is not set yet. */
  public static final SourceId HOME = new SourceId("home");

  public SourceId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a source id");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
