package parlor.host;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parlor.host.mail.MailSetting;
import picocli.CommandLine.Option;

/** A server of mail. */
final class MailOptions {
  @Option(
      names = "--smtp-url",
      description =
          "Server to send mail by, such as smtp://mail.example.com:587 or smtps://…:465. With a"
              + " user and password in it, better say it in PARLOR_SMTP_URL, where other users of"
              + " this machine do not see it. Without it mails are files, shown at /outbox.")
  private @Nullable String server;

  @Option(names = "--mail-from", description = "Address that mails come from.")
  private @Nullable String sender;

  /** Options go before the environment. */
  MailSetting setting(Map<String, String> environment) throws CannotStart {
    try {
      return MailSetting.read(
          Optional.ofNullable(server).or(() -> said(environment, "PARLOR_SMTP_URL")),
          Optional.ofNullable(sender).or(() -> said(environment, "PARLOR_MAIL_FROM")));
    } catch (IllegalArgumentException e) {
      throw new CannotStart(
          "--smtp-url is a server such as smtp://mail.example.com:587 or smtps://…:465, and"
              + " --mail-from an address such as parlor@example.com.");
    }
  }

  private static Optional<String> said(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }
}
