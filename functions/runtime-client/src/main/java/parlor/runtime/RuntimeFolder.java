package parlor.runtime;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/** What a managed runtime has under {@code /var/runtime/lib}: the client's jars and its library. */
record RuntimeFolder(Path lib) {
  private static final String LIBRARY =
      "libaws-lambda-jni.linux-"
          + (System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64")
          + ".so";

  /** As the build leaves it. */
  static RuntimeFolder built() {
    var lib =
        Path.of(System.getProperty("parlor.root", "."))
            .resolve("functions/runtime-client")
            .resolve(System.getProperty("parlor.target", "target"))
            .resolve("lib")
            .toAbsolutePath();
    if (!Files.isDirectory(lib)) {
      throw new IllegalStateException("no runtime client in " + lib + ": build this module first");
    }
    return new RuntimeFolder(lib);
  }

  String classPath() throws IOException {
    try (var jars = Files.list(lib)) {
      return jars.filter(jar -> jar.toString().endsWith(".jar"))
          .sorted()
          .map(Path::toString)
          .collect(Collectors.joining(File.pathSeparator));
    }
  }

  /** The native part, next to the jars as on Lambda; the client would unpack it to /tmp else. */
  synchronized Path library() throws IOException {
    var file = lib.resolve("jni").resolve(LIBRARY);
    if (Files.exists(file)) {
      return file;
    }
    Files.createDirectories(file.getParent());
    try (var jars = Files.list(lib)) {
      var client =
          jars.filter(jar -> jar.getFileName().toString().contains("runtime-interface-client"))
              .findFirst()
              .orElseThrow();
      try (var archive = new JarFile(client.toFile());
          var bytes = archive.getInputStream(archive.getJarEntry("jni/" + LIBRARY))) {
        var fresh = Files.createTempFile(file.getParent(), "jni", ".new");
        Files.write(fresh, bytes.readAllBytes());
        Files.move(fresh, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return file;
  }
}
