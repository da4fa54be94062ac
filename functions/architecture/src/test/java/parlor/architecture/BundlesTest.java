package parlor.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing secret is in what is built and handed on: whoever has a bundle has all of it. */
class BundlesTest {
  private static final Path ROOT = Path.of(System.getProperty("parlor.root", "../.."));
  private static final String TARGET = System.getProperty("parlor.target", "target");

  static Stream<Path> bundles() throws IOException {
    var functions = ROOT.resolve("functions");
    try (var lib = Files.list(functions.resolve("host").resolve(TARGET).resolve("lib"))) {
      return Stream.concat(
          Stream.of(
              functions.resolve("session").resolve(TARGET).resolve("session.jar"),
              functions.resolve("chat").resolve(TARGET).resolve("chat.jar"),
              functions.resolve("owner").resolve(TARGET).resolve("owner.jar"),
              functions.resolve("visitor").resolve(TARGET).resolve("visitor.jar"),
              functions.resolve("custody").resolve(TARGET).resolve("custody.jar"),
              functions.resolve("ingest").resolve(TARGET).resolve("ingest.jar"),
              ROOT.resolve("widget").resolve(TARGET).resolve("classes/parlor/widget"),
              ROOT.resolve("dashboard").resolve(TARGET).resolve("classes/parlor/desk"),
              ROOT.resolve("template.yaml"),
              ROOT.resolve("events")),
          lib.sorted().toList().stream());
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void a_bundle_holds_no_secret(Path bundle) throws IOException {
    assertThat(Bundle.of(bundle)).isNotEmpty();
    assertThat(Bundle.secrets(bundle)).isEmpty();
  }

  @Test
  void one_with_secrets_is_found_out(@TempDir Path folder) throws IOException {
    var random = new byte[32];
    RandomGenerator.of("SecureRandom").nextBytes(random);
    var text = Base64.getEncoder().encodeToString(random);
    var literal = "ASIA" + "QWERTYUIOP234567";
    var files =
        Map.of(
            "parlor/one.properties", "secret=" + text,
            "lib/two.txt", "-----BEGIN RSA " + "PRIVATE KEY-----",
            "lib/three.txt", "key " + literal,
            "conf/.env", "A=b",
            "lib/four.txt", text);
    var jar = folder.resolve("bundle.jar");
    try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (var file : files.entrySet()) {
        out.putNextEntry(new JarEntry(file.getKey()));
        out.write(file.getValue().getBytes(UTF_8));
      }
      out.putNextEntry(new JarEntry("parlor/Literal.class"));
      out.write(Written.classSaying(text));
    }
    assertThat(Bundle.secrets(jar))
        .as("what a library wrote may look random")
        .isEqualTo(
            List.of(
                "conf/.env: its name",
                "lib/three.txt: " + literal,
                "lib/two.txt: -----BEGIN RSA " + "PRIVATE KEY",
                "parlor/Literal.class: " + text,
                "parlor/one.properties: " + text));
  }
}
