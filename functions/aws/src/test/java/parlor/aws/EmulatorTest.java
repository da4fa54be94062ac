package parlor.aws;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.net.URI;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** The contract on an emulator that others wrote; {@code .ci/run} starts one. */
@Tag("emulator")
final class EmulatorTest extends AwsContract {
  private static final String EMULATOR = System.getProperty("parlor.emulator", "");

  @BeforeAll
  static void there_is_an_emulator() {
    if (EMULATOR.isBlank()) {
      System.out.println("Skipped: no AWS emulator. Name one with -Dparlor.emulator=http://…");
    }
    assumeFalse(EMULATOR.isBlank(), "no -Dparlor.emulator");
  }

  @Override
  URI endpoint() {
    return URI.create(EMULATOR);
  }

  @Override
  long seed() {
    return System.nanoTime();
  }
}
