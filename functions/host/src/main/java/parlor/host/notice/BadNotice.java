package parlor.host.notice;

/** Why a file is no notice, in a line. */
public final class BadNotice extends Exception {
  private static final long serialVersionUID = 1;

  BadNotice(String line) {
    super(line);
  }
}
