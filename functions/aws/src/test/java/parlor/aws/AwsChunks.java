package parlor.aws;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;

/**
 * The {@code aws-chunked} encoding: chunks of {@code size[;chunk-signature=…]} and bytes, the last
 * of size zero, then trailers such as a checksum.
 */
final class AwsChunks {
  private AwsChunks() {}

  static byte[] content(byte[] body) {
    var content = new ByteArrayOutputStream(body.length);
    int at = 0;
    while (true) {
      int end = at;
      while (body[end] != '\r') {
        end++;
      }
      var size = new String(body, at, end - at, US_ASCII).split(";", 2)[0];
      int length = Integer.parseInt(size, 16);
      if (length == 0) {
        return content.toByteArray();
      }
      content.write(body, end + 2, length);
      at = end + 2 + length + 2;
    }
  }
}
