package parlor.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.jar.JarFile;

/**
 * The folder a function finds itself in: an uploaded jar is unpacked there, like any archive. Once
 * for each build of a jar, since instances only read it and it has thousands of files.
 */
final class TaskRoot {
  private TaskRoot() {}

  static synchronized Path of(Path jar) throws IOException {
    var folders = Files.createDirectories(RuntimeFolder.built().lib().resolveSibling("tasks"));
    var root = folders.resolve(jar.getFileName().toString());
    var stamp = folders.resolve(jar.getFileName() + ".stamp");
    var build = jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar);
    if (!Files.exists(stamp) || !Files.readString(stamp).equals(build)) {
      Files.deleteIfExists(stamp);
      delete(root);
      unpack(jar, root);
      Files.writeString(stamp, build);
    }
    return root;
  }

  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void unpack(Path jar, Path folder) throws IOException {
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
