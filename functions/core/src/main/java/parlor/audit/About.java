package parlor.audit;

import java.util.regex.Pattern;

/** What was done to, where it is no record: a domain, or an id. Its form holds no e-mail. */
public record About(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9:/._#\\[\\]-]{1,255}");

  public About {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not what something is about");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
