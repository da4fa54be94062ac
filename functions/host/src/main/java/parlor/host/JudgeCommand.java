package parlor.host;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Judges messages, so that the guard can be measured from outside. */
@Command(
    name = "judge",
    description = "Judge {\"text\",\"lang\"?} lines on standard input.",
    mixinStandardHelpOptions = true)
final class JudgeCommand implements Callable<Integer> {
  @Override
  public Integer call() throws IOException {
    var judge = new JudgeLines();
    JsonLines.answer(judge::line);
    return 0;
  }
}
