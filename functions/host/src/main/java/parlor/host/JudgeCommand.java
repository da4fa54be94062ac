package parlor.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
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
    var in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    var out = new PrintStream(System.out, false, UTF_8);
    for (var line = in.readLine(); line != null && !out.checkError(); line = in.readLine()) {
      if (!line.isBlank()) {
        out.print(judge.line(line.startsWith("\ufeff") ? line.substring(1) : line) + "\n");
        out.flush();
      }
    }
    return 0;
  }
}
