package parlor.notice;

import java.util.Optional;
import java.util.regex.Pattern;

/** A notice by the name that whoever gives it chose, such as {@code 2027-backups}. */
public record NoticeId(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?");

  public NoticeId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a notice's id");
    }
  }

  public static Optional<NoticeId> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new NoticeId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
