package parlor.host.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import parlor.failure.Unavailable;
import parlor.mail.Mail;
import parlor.mail.Mails;
import parlor.mail.Sending;
import parlor.tenant.TenantId;
import tools.jackson.databind.json.JsonMapper;

/**
 * Mails as files of a folder, which the outbox shows: one each, in the order of their times. The
 * same mail is one file, however often it is sent. Nobody but this machine ever gets them, so what
 * is older than thirty days goes when the next comes: what it tells of may be erased long since.
 */
public final class FileMails implements Mails {
  static final Duration KEPT = Duration.ofDays(30);

  private static final int DIGITS = 15;

  private final Path folder;
  private final Clock clock;

  public FileMails(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  @Override
  public Sending send(TenantId tenant, Mail mail) {
    var json =
        JsonMapper.shared()
            .createObjectNode()
            .put("to", mail.to().value())
            .put("from", mail.from().value())
            .put("subject", mail.subject().value())
            .put("text", mail.text())
            .put("html", mail.html());
    mail.replyTo().ifPresent(address -> json.put("replyTo", address.value()));
    mail.off().ifPresent(link -> json.put("off", link.toString()));
    try {
      Files.createDirectories(folder);
      if (!isThere(mail)) {
        tidy();
        var name = named(clock.millis(), mail);
        var part = Files.createTempFile(folder, "mail", ".part");
        Files.write(part, json.toString().getBytes(UTF_8));
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      }
      return new Sending.Sent();
    } catch (IOException e) {
      throw new Unavailable("outbox", e);
    }
  }

  private static String named(long millis, Mail mail) {
    return ("%0" + DIGITS + "d-%s.json").formatted(millis, mail.id());
  }

  private void tidy() throws IOException {
    var oldest = ("%0" + DIGITS + "d").formatted(clock.instant().minus(KEPT).toEpochMilli());
    try (var files = Files.newDirectoryStream(folder, "*.json")) {
      for (var file : files) {
        if (file.getFileName().toString().compareTo(oldest) < 0) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private boolean isThere(Mail mail) throws IOException {
    try (var files = Files.newDirectoryStream(folder, "*-" + mail.id() + ".json")) {
      return files.iterator().hasNext();
    }
  }
}
