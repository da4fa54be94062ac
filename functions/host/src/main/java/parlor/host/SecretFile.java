package parlor.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A secret that an option gives by its file, so that it stands on no command line. */
final class SecretFile {
  private SecretFile() {}

  /** What is in it; empty if the option is not given. */
  static Optional<String> read(String option, @Nullable Path file) throws CannotStart {
    if (file == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(file, UTF_8).strip());
    } catch (IOException e) {
      throw new CannotStart(option + " cannot be read.");
    }
  }
}
