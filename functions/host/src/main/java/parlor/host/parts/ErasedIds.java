package parlor.host.parts;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parlor.failure.Unavailable;
import parlor.seal.RecordId;
import parlor.tenant.TenantId;

/**
 * What was erased on this host, by ids alone, one a line: a business, or a business and a record of
 * its. It lies beside the database, not in it: a copy of the database that is put back has its keys
 * and has forgotten what was erased since, so that is erased once more from here.
 */
final class ErasedIds {
  private final Path file;

  ErasedIds(Path file) {
    this.file = file;
  }

  /** Of one business: all of it, or these records. */
  record OfBusiness(boolean whole, List<RecordId> records) {}

  /** Before its key goes: what is erased is on the list, whatever happens then. */
  void note(TenantId tenant, RecordId record) {
    append(tenant + " " + record.value());
  }

  void note(TenantId tenant) {
    append(tenant.value());
  }

  private synchronized void append(String line) {
    try {
      Files.writeString(
          file,
          line + "\n",
          US_ASCII,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.DSYNC);
    } catch (IOException e) {
      throw new Unavailable("erased", e);
    }
  }

  /** All of it; a line that a crash has cut off is left out. */
  Map<TenantId, OfBusiness> all() {
    var records = new LinkedHashMap<TenantId, Set<RecordId>>();
    var whole = new LinkedHashSet<TenantId>();
    for (var line : lines()) {
      var parts = line.split(" ", 2);
      TenantId.parse(parts[0])
          .ifPresent(
              tenant -> {
                var of = records.computeIfAbsent(tenant, _ -> new LinkedHashSet<>());
                if (parts.length == 1) {
                  whole.add(tenant);
                } else {
                  read(parts[1]).ifPresent(of::add);
                }
              });
    }
    var all = new LinkedHashMap<TenantId, OfBusiness>();
    records.forEach(
        (tenant, of) -> all.put(tenant, new OfBusiness(whole.contains(tenant), List.copyOf(of))));
    return all;
  }

  private static Optional<RecordId> read(String record) {
    try {
      return Optional.of(RecordId.of(record));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(file, US_ASCII);
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new Unavailable("erased", e);
    }
  }
}
