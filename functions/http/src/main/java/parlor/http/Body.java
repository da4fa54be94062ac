package parlor.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/** The bytes of a call or a reply. */
public final class Body {
  public static final Body EMPTY = new Body(new byte[0]);

  private final byte[] bytes;

  /** Takes the array over; the caller does not change it afterwards. */
  public Body(byte[] bytes) {
    this.bytes = bytes;
  }

  public static Body of(String text) {
    return new Body(text.getBytes(UTF_8));
  }

  public int length() {
    return bytes.length;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** The text, or empty if the bytes are not UTF-8. */
  public Optional<String> text() {
    try {
      var decoder =
          UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      return Optional.of(decoder.decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "Body[" + bytes.length + " bytes]";
  }
}
