package parlor.erasure;

import java.util.Locale;

/** All of what was erased. */
public enum Scope {
  CONVERSATION,
  /** Everything of one person, whom the receipt does not name. */
  PERSON,
  WORKSPACE;

  /** As a receipt has it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
