package parlor.host.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parlor.failure.Unavailable;
import parlor.notice.Notice.Kind;
import parlor.notice.NoticeId;

/**
 * By which a command reaches the host that holds a data folder: a file put into a folder of it, and
 * what came of it beside it. What lies there when a host starts is done then.
 */
public final class NoticeBox implements AutoCloseable {
  private static final Logger LOG = System.getLogger(NoticeBox.class.getName());
  private static final Duration LOOK = Duration.ofMillis(250);
  private static final Duration OF_LATE = Duration.ofDays(1);
  private static final String GIVEN = ".json";
  private static final String DONE = ".jsonl";

  private final Path folder;
  private final Clock clock;
  private Thread thread = new Thread();
  private volatile boolean stopping;

  /** {@code data} is the host's folder. */
  public NoticeBox(Path data, Clock clock) {
    this.folder = data.resolve("notices");
    this.clock = clock;
  }

  /** Puts one in, in the place of one of that id. */
  public void put(NoticeId id, Kind kind, byte[] file) throws IOException {
    Files.createDirectories(folder);
    Files.deleteIfExists(done(id, kind));
    var part = Files.createTempFile(folder, "given", ".part");
    Files.write(part, file);
    Files.move(part, folder.resolve(name(id, kind) + GIVEN), StandardCopyOption.REPLACE_EXISTING);
  }

  /** What came of it, once it is done. */
  public Optional<List<String>> result(NoticeId id, Kind kind) throws IOException {
    var done = done(id, kind);
    return Files.exists(done) ? Optional.of(Files.readAllLines(done, UTF_8)) : Optional.empty();
  }

  /** Begins to look. */
  public void begin(Notifier notifier) {
    thread = Thread.ofVirtual().name("notices").start(() -> work(notifier));
  }

  private void work(Notifier notifier) {
    // Mails that were asked for are forgotten with the process; whom one reached is not.
    boolean again = true;
    while (!stopping) {
      try {
        given(again).forEach(file -> tell(file, notifier));
        again = false;
        Thread.sleep(LOOK);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (Unavailable | UncheckedIOException e) {
        LOG.log(Level.WARNING, "A notice waits: {0}", e.getClass().getName());
      }
    }
  }

  /** What is not done, and where {@code again} what was done of late. */
  private List<Path> given(boolean again) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(GIVEN))
          .filter(file -> (again && isOfLate(file)) || !Files.exists(done(file)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void tell(Path file, Notifier notifier) {
    var lines = new ArrayList<String>();
    try {
      var kind = file.getFileName().toString().startsWith("breach.") ? Kind.BREACH : Kind.CHANGE;
      notifier.tell(NoticeFile.read(Files.readAllBytes(file), kind, clock.instant()), lines::add);
      var part = Files.createTempFile(folder, "done", ".part");
      Files.write(part, lines, UTF_8);
      Files.move(part, done(file), StandardCopyOption.REPLACE_EXISTING);
    } catch (BadNotice e) {
      LOG.log(Level.WARNING, "{0} is no notice: {1}", file.getFileName(), e.getMessage());
      remove(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isOfLate(Path file) {
    try {
      var given = Files.getLastModifiedTime(file).toInstant();
      return given.plus(OF_LATE).isAfter(clock.instant());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path done(Path given) {
    return Path.of(given.toString().replaceAll("json$", "jsonl"));
  }

  private Path done(NoticeId id, Kind kind) {
    return folder.resolve(name(id, kind) + DONE);
  }

  private static String name(NoticeId id, Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT) + "." + id;
  }

  @Override
  public void close() {
    stopping = true;
    thread.interrupt();
  }
}
