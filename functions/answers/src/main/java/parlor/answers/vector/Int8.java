package parlor.answers.vector;

import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * A text's direction: a byte for each dimension, and what one of their steps is worth. Its length
 * is one, so that a dot product is a cosine.
 */
@SuppressWarnings("ArrayRecordComponent")
public record Int8(float scale, byte[] values) {
  /** Of a vector of any length but zero. */
  public static Int8 of(float[] vector) {
    double square = 0;
    float most = 0;
    for (float each : vector) {
      square += (double) each * each;
      most = Math.max(most, Math.abs(each));
    }
    var values = new byte[vector.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (byte) Math.round(127 * vector[i] / most);
    }
    return new Int8((float) (most / 127 / Math.sqrt(square)), values);
  }

  /** How alike two are; minus one to one. */
  public double cosine(Int8 other) {
    long sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] * other.values[i];
    }
    return (double) sum * scale * other.scale;
  }

  String write() {
    var bytes = ByteBuffer.allocate(Float.BYTES + values.length).putFloat(scale).put(values);
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  /**
   * As it was written.
   *
   * @throws IllegalArgumentException if it is not one of {@code dimension}
   */
  static Int8 read(String text, int dimension) {
    var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
    if (bytes.remaining() != Float.BYTES + dimension) {
      throw new IllegalArgumentException("not of the dimension");
    }
    float scale = bytes.getFloat();
    var values = new byte[dimension];
    bytes.get(values);
    return new Int8(scale, values);
  }
}
