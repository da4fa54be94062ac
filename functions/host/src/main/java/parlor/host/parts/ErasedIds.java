package parlor.host.parts;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import parlor.failure.Unavailable;
import parlor.id.Sha256;
import parlor.seal.RecordId;
import parlor.seal.WrappedKey;
import parlor.tenant.TenantId;

/**
 * What was erased on this host, by ids alone, one a line: a business, or a record of one and which
 * of its keys that was, since a name or a lead may come again under a new one. It lies beside the
 * database, not in it: a copy of the database that is put back has its keys and has forgotten what
 * was erased since, so that is erased once more from here.
 */
final class ErasedIds {
  /** Whole lines alone, so that one which a crash has cut off is none. */
  private static final Pattern LINE =
      Pattern.compile("(t_[a-z2-7]{20}) (?:[*]|([a-z]#[0-9a-f-]{36}) ([0-9a-f]{16}))");

  private static final int PRINT = 8;

  private final Path file;

  ErasedIds(Path file) {
    this.file = file;
  }

  /** A record as it was erased. */
  record Gone(RecordId record, String print) {
    static Gone of(RecordId record, WrappedKey key) {
      var print = Arrays.copyOf(Sha256.of(key.bytes()), PRINT);
      return new Gone(record, HexFormat.of().formatHex(print));
    }
  }

  /** Of one business: all of it, or these records. */
  record OfBusiness(boolean whole, Set<Gone> records) {}

  /** Before its key goes: what is erased is on the list, whatever happens then. */
  void note(TenantId tenant, Gone gone) {
    append(line(tenant, gone));
  }

  void note(TenantId tenant) {
    append(line(tenant));
  }

  private static String line(TenantId tenant, Gone gone) {
    return tenant + " " + gone.record().value() + " " + gone.print() + "\n";
  }

  private static String line(TenantId tenant) {
    return tenant + " *\n";
  }

  private synchronized void append(String line) {
    try (var out =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DSYNC)) {
      var whole = isWhole(out) ? line : "\n" + line;
      out.write(ByteBuffer.wrap(whole.getBytes(US_ASCII)), out.size());
    } catch (IOException e) {
      throw new Unavailable("erased", e);
    }
  }

  /** Whether its last line has an end. */
  private static boolean isWhole(FileChannel list) throws IOException {
    var last = ByteBuffer.allocate(1);
    return list.size() == 0
        || (list.read(last, list.size() - 1) == 1 && last.get(0) == (byte) '\n');
  }

  /** All of it; what a business had goes with the business. */
  synchronized Map<TenantId, OfBusiness> all() {
    return read(line -> {});
  }

  /**
   * All of it, and writes it anew: each once, and nothing of what a business had that is gone
   * itself. Lines that are not understood, of another version perhaps, stay.
   */
  synchronized Map<TenantId, OfBusiness> tidied() {
    var text = new StringBuilder();
    var all = read(strange -> text.append(strange).append('\n'));
    all.forEach(
        (tenant, of) -> {
          if (of.whole()) {
            text.append(line(tenant));
          }
          of.records().forEach(gone -> text.append(line(tenant, gone)));
        });
    if (!text.isEmpty()) {
      replace(text);
    }
    return all;
  }

  /** {@code strange} hears of lines that are not understood. */
  private Map<TenantId, OfBusiness> read(Consumer<String> strange) {
    var records = new LinkedHashMap<TenantId, Set<Gone>>();
    var whole = new LinkedHashSet<TenantId>();
    try (var lines = Files.lines(file, ISO_8859_1)) {
      lines
          .filter(line -> !line.isBlank())
          .forEach(
              line -> {
                var found = LINE.matcher(line);
                if (!found.matches()) {
                  strange.accept(line);
                  return;
                }
                var tenant = new TenantId(found.group(1));
                var of = records.computeIfAbsent(tenant, _ -> new LinkedHashSet<>());
                if (found.group(2) == null) {
                  whole.add(tenant);
                } else {
                  of.add(new Gone(RecordId.of(found.group(2)), found.group(3)));
                }
              });
    } catch (NoSuchFileException e) {
      return Map.of();
    } catch (IOException e) {
      throw new Unavailable("erased", e);
    }
    var all = new LinkedHashMap<TenantId, OfBusiness>();
    records.forEach(
        (tenant, of) ->
            all.put(
                tenant,
                whole.contains(tenant)
                    ? new OfBusiness(true, Set.of())
                    : new OfBusiness(false, Set.copyOf(of))));
    return all;
  }

  private void replace(CharSequence text) {
    try {
      var fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(
          fresh,
          text,
          ISO_8859_1,
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE,
          StandardOpenOption.DSYNC);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Unavailable("erased", e);
    }
  }
}
