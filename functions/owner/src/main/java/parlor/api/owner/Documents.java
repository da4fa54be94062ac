package parlor.api.owner;

import java.io.IOException;
import java.net.URI;

/** How an issuer's public documents are had. */
@FunctionalInterface
public interface Documents {
  /** From the web; somebody waits for each, so not for long. */
  static Documents ofTheWeb() {
    return new WebDocuments();
  }

  /** The text at an address. */
  String read(URI address) throws IOException;

  /** The same for what is shown to whoever brings this token alone. */
  default String read(URI address, String bearer) throws IOException {
    throw new IOException("nobody is told");
  }
}
