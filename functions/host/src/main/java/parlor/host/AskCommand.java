package parlor.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import parlor.answers.BadContent;
import parlor.answers.Faq;
import parlor.answers.FaqJson;
import parlor.answers.model.AskFinding;
import parlor.models.Providers;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Answers questions from a file, so that answers can be measured from outside. */
@Command(
    name = "ask",
    description = "Answer {\"q\",\"lang\"?} lines on standard input from an FAQ file.",
    mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer> {
  /** Held, or its level is forgotten: Lucene would recommend an incubating module to everyone. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  @Option(names = "--faq", required = true, description = "The FAQ file, JSON.")
  private Path file = Path.of("");

  @ArgGroup(exclusive = false, heading = "What finds content by its meaning:%n")
  private EmbeddingOptions embeddings = new EmbeddingOptions();

  @Override
  public Integer call() throws IOException, CannotStart {
    var faq = read();
    if (faq == null) {
      return 2;
    }
    LUCENE.setLevel(Level.SEVERE);
    var environment = HostConfig.environment();
    var setting = embeddings.setting(environment.getOrDefault("PARLOR_EMBEDDINGS", ""));
    var key = embeddings.key();
    var region = environment.getOrDefault("AWS_REGION", "eu-central-1");
    var made = setting.map(it -> Providers.embeddings(it, region, key));
    var ask = AskFinding.of(faq, made);
    JsonLines.answer(ask::line);
    return 0;
  }

  /** Null once the reason was told. */
  private @Nullable Faq read() {
    try {
      return FaqJson.read(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return tell("there is no such file.");
    } catch (IOException e) {
      return tell("it cannot be read.");
    } catch (BadContent e) {
      return tell(String.valueOf(e.getMessage()));
    }
  }

  private @Nullable Faq tell(String reason) {
    new PrintStream(System.err, true, UTF_8).println(file + ": " + reason);
    return null;
  }
}
