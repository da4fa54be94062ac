package parlor.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Raw deflate (RFC 1951), without a header we would pay for in every item, and with a dictionary of
 * what every entry says.
 */
final class Deflated {
  /** Never to be changed: what was packed with it opens with it only. */
  private static final String DICTIONARY =
      """
      "UNANSWERED","REFUSED","REFERRED","HANDED_OFF","BUILT_IN","NONE","PERSON","EXTRACT",\
      "SECOND_MODEL","WAITING","CLOSED","HUMAN","a":"que por con los las para una está \
      you your with that from have will this and the ","o":"ANSWERED","b":"MODEL","d":true,\
      "l":"EN","o":"ANSWERED","b":"MODEL","d":false,"l":"ES","s":[["/https://www.","]]},\
      "m":"BOT","r":"{"v":1,"t":17,"k":"turn","e":{"i":"-4","q":\"\
      """;

  private Deflated() {}

  static byte[] pack(byte[] plain) {
    var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    deflater.setDictionary(DICTIONARY.getBytes(UTF_8));
    var out = new ByteArrayOutputStream();
    try (var packing = new DeflaterOutputStream(out, deflater)) {
      packing.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return out.toByteArray();
  }

  static byte[] unpack(byte[] packed) {
    var inflater = new Inflater(true);
    inflater.setDictionary(DICTIONARY.getBytes(UTF_8));
    try (var unpacking = new InflaterInputStream(new ByteArrayInputStream(packed), inflater)) {
      return unpacking.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      inflater.end();
    }
  }
}
