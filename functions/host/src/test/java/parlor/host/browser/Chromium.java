package parlor.host.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The Chromium of this machine, driven by the widget's own copy of Playwright. */
final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<String> APPLICATIONS =
      List.of(
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Skips the test where there is none, or fails it where one is required. */
  static Chromium start() {
    var found = find();
    if (found.isEmpty()) {
      var line = "skipped: no Chromium found on the PATH";
      if (System.getProperty("parlor.browser", "").equals("required")) {
        throw new AssertionError(line);
      }
      System.out.println(line);
    }
    Assumptions.assumeTrue(found.isPresent(), "no Chromium");
    var root = Path.of(property("parlor.root"));
    var core =
        root.resolve("widget")
            .resolve(property("parlor.target"))
            .resolve("npm/node_modules/playwright-core");
    System.setProperty("playwright.cli.dir", driver(core).toString());
    var environment = Map.of("PLAYWRIGHT_NODEJS_PATH", onPath("node").orElseThrow().toString());
    var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    var options =
        new BrowserType.LaunchOptions()
            .setExecutablePath(found.get())
            .setArgs(
                List.of(
                    "--no-sandbox",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync"));
    return new Chromium(playwright, playwright.chromium().launch(options));
  }

  /** A folder as the driver bundle would unpack it: {@code package} is Playwright's own. */
  private static Path driver(Path core) {
    try {
      var folder = Files.createTempDirectory("driver");
      Files.createSymbolicLink(folder.resolve("package"), core);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Browser browser() {
    return browser;
  }

  private static Optional<Path> find() {
    return Stream.concat(
            NAMES.stream().flatMap(name -> onPath(name).stream()),
            APPLICATIONS.stream().map(Path::of).filter(Files::isExecutable))
        .findFirst();
  }

  private static Optional<Path> onPath(String name) {
    return Stream.of(
            Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static String property(String name) {
    return Objects.requireNonNull(System.getProperty(name), name);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
