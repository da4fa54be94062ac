package parlor.models;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails where it goes on for too long. */
final class Capped extends FilterInputStream {
  /** It did. */
  static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1;
  }

  private long left;

  Capped(InputStream in, long most) {
    super(in);
    left = most;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    take(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    int read = super.read(to, offset, length);
    take(Math.max(0, read));
    return read;
  }

  private void take(int count) throws TooMuch {
    left -= count;
    if (left < 0) {
      throw new TooMuch();
    }
  }
}
