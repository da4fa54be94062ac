package parlor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Sources are as google-java-format writes them. It runs here, not in a Maven plugin, because a
 * plugin runs on Maven's own JDK, which may be too old to read our language level. {@code
 * -Dparlor.format=true} rewrites what is not.
 */
class FormatTest {
  private static final Path ROOT =
      Path.of(Objects.requireNonNull(System.getProperty("parlor.root")));

  @Test
  void every_source_is_formatted() throws IOException {
    try (var functions = Files.walk(ROOT.resolve("functions"));
        var infra = Files.walk(ROOT.resolve("infra-cdk/src"))) {
      var unformatted =
          Stream.concat(functions, infra)
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> file.toString().contains("/src/"))
              .filter(file -> !formatted(file))
              .map(ROOT::relativize)
              .toList();
      assertThat(unformatted)
          .as(
              "run ./mvnw verify -pl functions/architecture -am -Dtest=FormatTest"
                  + " -Dsurefire.failIfNoSpecifiedTests=false -Dparlor.format=true")
          .isEmpty();
    }
  }

  private static boolean formatted(Path file) {
    try {
      var source = Files.readString(file);
      var ordered =
          RemoveUnusedImports.removeUnusedImports(
              ImportOrderer.reorderImports(source, Style.GOOGLE));
      var wanted = new Formatter().formatSource(ordered);
      if (!wanted.equals(source) && Boolean.getBoolean("parlor.format")) {
        Files.writeString(file, wanted);
        return true;
      }
      return wanted.equals(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FormatterException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }
}
