package parlor.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;

/** The folder a function finds itself in: an uploaded jar is unpacked there, like any archive. */
final class TaskRoot {
  private TaskRoot() {}

  static void unpack(Path jar, Path folder) throws IOException {
    try (var archive = new JarFile(jar.toFile(), false)) {
      for (var entries = archive.entries(); entries.hasMoreElements(); ) {
        var entry = entries.nextElement();
        var file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
          throw new IOException("an entry of the jar leads outside of it");
        }
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          try (var bytes = archive.getInputStream(entry)) {
            Files.copy(bytes, file);
          }
        }
      }
    }
  }
}
