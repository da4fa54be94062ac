package parlor.host;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Masks texts from standard input, so that masking can be measured from outside. */
@Command(
    name = "redact",
    description = "Mask the personal data in {\"text\"} lines on standard input.",
    mixinStandardHelpOptions = true)
final class RedactCommand implements Callable<Integer> {
  @Override
  public Integer call() throws IOException {
    var redact = new Redact();
    JsonLines.answer(redact::line);
    return 0;
  }
}
