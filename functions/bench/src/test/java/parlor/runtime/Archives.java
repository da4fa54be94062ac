package parlor.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/** What is uploaded for the functions compared with: the session function's jar and more. */
final class Archives {
  private static final Path TARGET =
      Path.of(System.getProperty("parlor.root", "."))
          .resolve("functions/bench")
          .resolve(System.getProperty("parlor.target", "target"));

  private Archives() {}

  /** {@code jar} and this module's classes; with {@code spring}, its jars under {@code lib}. */
  static Path with(Path jar, String name, boolean spring) throws IOException {
    var file = TARGET.resolve(name + ".jar");
    try (var bytes = Files.newOutputStream(file);
        var archive = new JarOutputStream(bytes);
        var from = new JarFile(jar.toFile())) {
      archive.setLevel(1);
      for (var entries = from.entries(); entries.hasMoreElements(); ) {
        var entry = entries.nextElement();
        archive.putNextEntry(new JarEntry(entry.getName()));
        from.getInputStream(entry).transferTo(archive);
      }
      add(archive, TARGET.resolve("classes"), "parlor", "");
      if (spring) {
        add(archive, TARGET.resolve("spring"), "", "lib/");
      }
    }
    return file;
  }

  private static void add(JarOutputStream archive, Path folder, String under, String as)
      throws IOException {
    try (var files = Files.walk(folder.resolve(under))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith("package-info.class")) {
          archive.putNextEntry(new JarEntry(as + folder.relativize(file)));
          Files.copy(file, archive);
        }
      }
    }
  }
}
