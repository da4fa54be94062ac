package parlor.host.browser;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;
import parlor.fetch.TestSite;
import parlor.host.HostFixture;

/**
 * What a class of walks goes on: Chromium, a whole host that takes this machine's word for where a
 * caller comes from, and a site of somebody's that it may read. Without Chromium there is none.
 */
@NullUnmarked
final class Stage implements BeforeAllCallback, AfterAllCallback {
  private Chromium chromium;
  private Path data;
  private TestSite site;
  private HostFixture host;

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    chromium = Chromium.start();
    data = Files.createTempDirectory("walk");
    site = TestSite.start();
    host = HostFixture.start(data, Set.of(InetAddress.ofLiteral("127.0.0.1")), Set.of(site.port()));
  }

  Chromium chromium() {
    return chromium;
  }

  /** The host's folder. */
  Path data() {
    return data;
  }

  TestSite site() {
    return site;
  }

  HostFixture host() {
    return host;
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    if (host != null) {
      host.close();
      site.close();
      chromium.close();
      FileSystemUtils.deleteRecursively(data);
    }
  }
}
