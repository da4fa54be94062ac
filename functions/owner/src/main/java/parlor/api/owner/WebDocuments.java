package parlor.api.owner;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** From the web; somebody waits for each, so not for long, and none is large. */
final class WebDocuments implements Documents {
  private static final int PATIENCE = (int) Duration.ofSeconds(2).toMillis();
  private static final int MOST_BYTES = 64 * 1024;

  private final ResourceRetriever web =
      new DefaultResourceRetriever(PATIENCE, PATIENCE, MOST_BYTES);

  @Override
  public String read(URI address) throws IOException {
    return web.retrieveResource(address.toURL()).getContent();
  }

  @Override
  public String read(URI address, String bearer) throws IOException {
    var once = new DefaultResourceRetriever(PATIENCE, PATIENCE, MOST_BYTES);
    once.setHeaders(Map.of("Authorization", List.of("Bearer " + bearer)));
    return once.retrieveResource(address.toURL()).getContent();
  }
}
