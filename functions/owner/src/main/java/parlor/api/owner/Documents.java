package parlor.api.owner;

import java.io.IOException;
import java.net.URI;

/** How an issuer's public documents are had. */
@FunctionalInterface
public interface Documents {
  /** The text at an address. */
  String read(URI address) throws IOException;
}
