package parlor.dynamodb;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Raw deflate (RFC 1951), without a header we would pay for in every item. */
final class Deflated {
  private Deflated() {}

  static byte[] pack(byte[] plain) {
    var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
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
    try (var unpacking = new InflaterInputStream(new ByteArrayInputStream(packed), inflater)) {
      return unpacking.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      inflater.end();
    }
  }
}
