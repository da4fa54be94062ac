package parlor.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What this process prints while a test runs, the log too, instead of printing it. */
final class Heard implements BeforeEachCallback, AfterEachCallback {
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

  @Override
  public void beforeEach(ExtensionContext context) {
    var log = new PrintStream(heard, true, UTF_8);
    System.setOut(log);
    System.setErr(log);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    System.setOut(out);
    System.setErr(err);
  }

  /** Where it would have been printed. */
  PrintStream outside() {
    return out;
  }

  String text() {
    return heard.toString(UTF_8);
  }
}
