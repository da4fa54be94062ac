package parlor.extract;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.InflaterInputStream;
import parlor.content.Trouble;

/**
 * Unpacks the streams of a PDF once, keeping nothing, before a parser does so in memory: a few
 * kilobytes may stand for gigabytes. A stream packed twice is unpacked twice.
 */
final class PdfStreams {
  private static final byte[] STREAM = "stream".getBytes(US_ASCII);
  private static final int LAYERS = 3;

  private PdfStreams() {}

  static void check(byte[] pdf) throws CannotRead {
    long total = 0;
    for (int at = next(pdf, 0); at >= 0; at = next(pdf, at)) {
      total += size(pdf, at, Most.UNPACKED - total);
      if (total >= Most.UNPACKED) {
        throw new CannotRead(Trouble.of(Trouble.Kind.UNPACKS_TOO_LARGE, Most.UNPACKED >> 20));
      }
    }
  }

  /** Where the next stream's data begins, or -1. */
  private static int next(byte[] pdf, int from) {
    for (int i = from; i + STREAM.length + 1 < pdf.length; i++) {
      boolean here = pdf[i] == 's' && matches(pdf, i) && (i < 3 || pdf[i - 1] != 'd');
      if (here) {
        int data = i + STREAM.length;
        data += pdf[data] == '\r' ? 1 : 0;
        return data + (pdf[data] == '\n' ? 1 : 0);
      }
    }
    return -1;
  }

  private static boolean matches(byte[] pdf, int at) {
    for (int i = 0; i < STREAM.length; i++) {
      if (pdf[at + i] != STREAM[i]) {
        return false;
      }
    }
    return true;
  }

  private static long size(byte[] pdf, int at, long most) {
    if (!packed(pdf[at] & 0xff)) {
      return 0;
    }
    long size = 0;
    try (var data = layers(new ByteArrayInputStream(pdf, at, pdf.length - at), 0)) {
      var buffer = new byte[8_192];
      for (int n = data.read(buffer); n >= 0 && size < most; n = data.read(buffer)) {
        size += n;
      }
    } catch (IOException e) {
      return size; // not packed after all, or broken: what came out counts
    }
    return size;
  }

  private static InputStream layers(InputStream in, int depth) throws IOException {
    var unpacked = new PushbackInputStream(new InflaterInputStream(in));
    int first = unpacked.read();
    if (first >= 0) {
      unpacked.unread(first);
    }
    return depth + 1 < LAYERS && packed(first) ? layers(unpacked, depth + 1) : unpacked;
  }

  /** Whether a zlib stream may begin so (RFC 1950). */
  private static boolean packed(int first) {
    return first >= 0 && (first & 0x0f) == 8 && first >> 4 <= 7;
  }
}
