package parlor.audit;

import java.util.regex.Pattern;

/**
 * Who did something: the word of a role, or a person's id. Its form holds no e-mail, no phone
 * number and no address.
 */
public record Actor(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_-]{1,41}");

  /** Somebody with rights of their own on the stage; AWS's own logs know who. */
  public static final Actor OPERATOR = new Actor("operator");

  /** The host itself, as it makes its demo. */
  public static final Actor HOST = new Actor("host");

  public Actor {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an actor");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
