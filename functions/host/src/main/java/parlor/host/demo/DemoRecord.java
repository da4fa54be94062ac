package parlor.host.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import parlor.tenant.PublicKey;
import parlor.tenant.TenantId;

/** What is remembered of the demo from one start to the next; no secrets, no content. */
final class DemoRecord {
  private final Path file;
  private final Properties values = new Properties();

  private DemoRecord(Path file) {
    this.file = file;
  }

  static DemoRecord read(Path file) throws IOException {
    var saved = new DemoRecord(file);
    if (Files.exists(file)) {
      try (var in = Files.newInputStream(file)) {
        saved.values.load(in);
      }
    }
    return saved;
  }

  /** The key a business was given; it names the tenant. */
  Optional<PublicKey> key(String name) {
    return value(name + ".tenant")
        .flatMap(
            tenant ->
                value(name + ".serial").map(serial -> new PublicKey(new TenantId(tenant), serial)));
  }

  synchronized void key(String name, PublicKey key) throws IOException {
    values.setProperty(name + ".tenant", key.tenant().value());
    values.setProperty(name + ".serial", key.serial());
    write();
  }

  /** The moment the month of visits ends. */
  Optional<Instant> monthEnds() {
    return value("month-ends").map(Instant::parse);
  }

  synchronized void monthEnds(Instant moment) throws IOException {
    values.setProperty("month-ends", moment.toString());
    write();
  }

  /** How many visits have been made. */
  int visits(String name) {
    return value(name + ".visits").map(Integer::parseInt).orElse(0);
  }

  synchronized void visits(String name, int made) throws IOException {
    values.setProperty(name + ".visits", Integer.toString(made));
    write();
  }

  private Optional<String> value(String key) {
    @Nullable String value = values.getProperty(key);
    return Optional.ofNullable(value);
  }

  private void write() throws IOException {
    var fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "demo", ".new");
    try (var out = Files.newOutputStream(fresh)) {
      values.store(out, null);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
