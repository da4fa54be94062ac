package parlor.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes down, a line each, the JDK that runs this and the class path it runs with. */
final class LaunchFile {
  private LaunchFile() {}

  public static void main(String[] arguments) throws IOException {
    var lines =
        System.getProperty("java.home") + "\n" + System.getProperty("java.class.path") + "\n";
    Files.writeString(Path.of(arguments[0]), lines);
  }
}
