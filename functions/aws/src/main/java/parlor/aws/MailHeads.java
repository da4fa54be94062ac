package parlor.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.stream.Stream;
import parlor.mail.EmailAddress;
import parlor.mail.HeaderText;

/** A sender's name beside its address, in letters that a mail's head may have. */
final class MailHeads {
  /** Bytes of text in one encoded word, which has 75 characters at most (RFC 2047, section 2). */
  private static final int WORD = 45;

  private MailHeads() {}

  /** As encoded words, whatever the name: there is nothing in them to quote or to escape. */
  static String from(HeaderText name, EmailAddress address) {
    return encoded(name.value()) + " <" + address.value() + ">";
  }

  private static String encoded(String text) {
    var words = new StringBuilder();
    var word = new StringBuilder();
    for (var character : (Iterable<String>) characters(text)::iterator) {
      if ((word + character).getBytes(UTF_8).length > WORD) {
        words.append(word(word)).append(' ');
        word.setLength(0);
      }
      word.append(character);
    }
    return words.append(word(word)).toString();
  }

  private static Stream<String> characters(String text) {
    return text.codePoints().mapToObj(Character::toString);
  }

  private static String word(StringBuilder text) {
    return "=?UTF-8?B?"
        + Base64.getEncoder().encodeToString(text.toString().getBytes(UTF_8))
        + "?=";
  }
}
