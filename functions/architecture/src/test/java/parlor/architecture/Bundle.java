package parlor.architecture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import parlor.testing.SecretMarks;

/** What is handed on in one piece: a jar, a folder or a file. */
final class Bundle {
  /** What looks like a secret and is none, and why. */
  private static final Map<String, String> KNOWN =
      Map.of(
          "parlor/tenant/Base32.class: abcdefghijklmnopqrstuvwxyz234567",
          "the alphabet of ids",
          "parlor/guard/mask/Base58.class: 123456789ABC.*",
          "the alphabet of wallets",
          "parlor/guard/mask/Addresses.class: qpzry9x8gf2tvdw0s3jn54khce6mua7l",
          "another alphabet of wallets",
          "parlor/session-forged-key.json: pk_1abcdefghij.*",
          "forged, for a call that is refused",
          "parlor/(widget/)?parlor.js: sha256-[A-Za-z0-9+/]{43}=",
          "a hash of the other script",
          "parlor/(desk/)?index.html: sha256-[A-Za-z0-9+/]{43}=",
          "the hashes of its script and its sheet",
          "org/apache/tomcat/.*/OpenSSLContext.class: -----BEGIN PRIVATE KEY",
          "what it writes before a key it is given",
          "io/netty/handler/ssl/.*.class: -----BEGIN PRIVATE KEY",
          "likewise");

  private Bundle() {}

  /** Every file in it, with its bytes. */
  static SortedMap<String, byte[]> of(Path bundle) throws IOException {
    var files = new TreeMap<String, byte[]>();
    if (Files.isDirectory(bundle)) {
      try (var all = Files.walk(bundle)) {
        for (var file : all.filter(Files::isRegularFile).toList()) {
          files.put("parlor/" + bundle.relativize(file), Files.readAllBytes(file));
        }
      }
    } else if (bundle.toString().endsWith(".jar")) {
      try (var jar = new JarFile(bundle.toFile())) {
        for (var entry : jar.stream().filter(e -> !e.isDirectory()).toList()) {
          files.put(entry.getName(), jar.getInputStream(entry).readAllBytes());
        }
      }
    } else {
      files.put("parlor/" + bundle.getFileName(), Files.readAllBytes(bundle));
    }
    return files;
  }

  /** What in it looks like a secret, as {@code file: what}. */
  static List<String> secrets(Path bundle) throws IOException {
    var found = new ArrayList<String>();
    of(bundle)
        .forEach(
            (name, bytes) -> {
              if (SecretMarks.namesSecret(name)) {
                found.add(name + ": its name");
              }
              marks(name, bytes).map(mark -> name + ": " + mark).forEach(found::add);
            });
    found.removeIf(mark -> KNOWN.keySet().stream().anyMatch(mark::matches));
    return found;
  }

  private static Stream<String> marks(String name, byte[] bytes) {
    if (!name.startsWith("parlor/")) {
      return SecretMarks.in(new String(bytes, ISO_8859_1)).stream();
    }
    var text = name.endsWith(".class") ? Written.literals(bytes) : new String(bytes, ISO_8859_1);
    return SecretMarks.inOurs(text).stream();
  }
}
