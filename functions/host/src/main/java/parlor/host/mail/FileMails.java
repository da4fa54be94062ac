package parlor.host.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import parlor.conversation.ConversationId;
import parlor.failure.Unavailable;
import parlor.host.parts.KeptMails;
import parlor.mail.Mail;
import parlor.mail.Mails;
import parlor.mail.Sending;
import parlor.tenant.Retention;
import parlor.tenant.TenantId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Mails as files of a folder, which the outbox shows: one each, in the order of their times. The
 * same mail is one file, however often it is sent. Nobody but this machine ever gets them, so they
 * go with what they tell of, when it is erased or over, and after thirty days at the latest.
 */
public final class FileMails implements Mails, KeptMails {
  static final Duration KEPT = Duration.ofDays(30);

  private static final int DIGITS = 15;
  private static final String WORKSPACE = "workspace";
  private static final String ABOUT = "about";

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
            .put("html", mail.html())
            .put(WORKSPACE, tenant.value());
    var about = json.putArray(ABOUT);
    mail.about().forEach(id -> about.add(id.toString()));
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

  @Override
  public void forget(TenantId tenant) {
    remove(mail -> isOf(tenant, mail));
  }

  @Override
  public void forget(TenantId tenant, Set<UUID> conversations) {
    var ids = conversations.stream().map(UUID::toString).collect(Collectors.toSet());
    remove(
        mail ->
            isOf(tenant, mail)
                && mail.path(ABOUT).valueStream().anyMatch(id -> ids.contains(id.asString(""))));
  }

  /**
   * Lets go of what is older than thirty days, and of what tells of a conversation that is over by
   * its business's clocks, and whose contact would be. Where nothing is kept of conversations, the
   * summary is what there is left: it has the thirty days.
   */
  public void tidy(Function<TenantId, Optional<Retention>> clocks) {
    var known = new HashMap<String, Optional<Retention>>();
    remove(
        mail ->
            known
                .computeIfAbsent(
                    mail.path(WORKSPACE).asString(""), text -> TenantId.parse(text).flatMap(clocks))
                .filter(kept -> !kept.keepsNothing() && isOver(mail, kept))
                .isPresent());
    try {
      if (Files.isDirectory(folder)) {
        tidy();
      }
    } catch (IOException e) {
      throw new Unavailable("outbox", e);
    }
  }

  private boolean isOver(JsonNode mail, Retention kept) {
    return mail.path(ABOUT)
        .valueStream()
        .map(id -> new ConversationId(UUID.fromString(id.asString(""))).startedAt())
        .anyMatch(
            began ->
                kept.endOfConversation(began).isBefore(clock.instant())
                    && kept.endOfLead(began).isBefore(clock.instant()));
  }

  private static boolean isOf(TenantId tenant, JsonNode mail) {
    return mail.path(WORKSPACE).asString("").equals(tenant.value());
  }

  private void remove(Predicate<JsonNode> which) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (var files = Files.newDirectoryStream(folder, "*.json")) {
      for (var file : files) {
        if (which.test(read(file))) {
          Files.deleteIfExists(file);
        }
      }
    } catch (NoSuchFileException e) {
      // Two are tidying.
      remove(which);
    } catch (IOException e) {
      throw new Unavailable("outbox", e);
    }
  }

  /** Nothing of a file that somebody has spoilt: it must stop neither an erasure nor the mails. */
  private static JsonNode read(Path file) throws IOException {
    try {
      return JsonMapper.shared().readTree(Files.readAllBytes(file));
    } catch (JacksonException e) {
      return MissingNode.getInstance();
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
