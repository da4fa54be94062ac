package parlor.host.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parlor.host.HostFixture;
import tools.jackson.databind.JsonNode;

/** A visit on a whole host, the mail it makes, and the link at its end, over HTTP. */
final class OutboxTest {
  private static final String MESSAGE =
      "{\"id\":\"0d9d6ea4-7c1e-4c59-8a9e-3f9b5d6e7a10\",\"text\":\"%s\"}";

  @Test
  void a_quiet_conversation_is_in_the_outbox_once_and_its_link_asks_and_then_ends_it(
      @TempDir Path data) throws Exception {
    try (var host = HostFixture.start(data)) {
      say(host, "Do you have a helicopter landing place?");
      assertThat(outbox(host)).isEmpty();
      host.clock().forward(Duration.ofMinutes(16));
      var mail = waitFor(host, 1).get(0);
      assertThat(mail.propertyNames()).containsExactly("to", "subject", "text", "html");
      assertThat(mail.path("to").asString()).isEqualTo("elena@guesthouse.example");
      assertThat(mail.path("text").asString())
          .contains(
              "“Do you have a helicopter landing place?”",
              "/desk/#/" + host.guesthouse().tenant() + "/conversations/");
      var link = link(mail);
      var asked = host.get(link);
      assertThat(asked.statusCode()).isEqualTo(200);
      assertThat(asked.body()).contains("Nothing has changed yet", "<form method=\"post\">");
      // To have looked at it has changed nothing: the next conversation is told of, too.
      say(host, "Can I bring a horse?");
      host.clock().forward(Duration.ofMinutes(16));
      waitFor(host, 2);
      var path = link.substring(host.host().places().api().length());
      var form = "application/x-www-form-urlencoded";
      var done = host.post(path, "List-Unsubscribe=One-Click", "Content-Type", form);
      assertThat(done.statusCode()).isEqualTo(200);
      assertThat(done.body()).contains("Done.");
    }
  }

  private static void say(HostFixture host, String text) throws IOException {
    var token = host.visit();
    var site = host.host().places().sites().value();
    var reply =
        host.post(
            "/v1/messages",
            MESSAGE.formatted(text),
            "Authorization",
            "Bearer " + token,
            "Origin",
            site,
            "Accept",
            "application/json");
    assertThat(reply.statusCode()).isEqualTo(200);
  }

  private static String link(JsonNode mail) {
    var found =
        Pattern.compile("http://\\S+/v1/mail/off\\S+").matcher(mail.path("text").asString());
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private static JsonNode outbox(HostFixture host) throws IOException {
    var url = host.host().places().api() + "/outbox";
    return HostFixture.json(host.get(url, "Accept", "application/json"));
  }

  private static JsonNode waitFor(HostFixture host, int mails) throws Exception {
    for (int i = 0; i < 100; i++) {
      var all = outbox(host);
      if (all.size() >= mails) {
        assertThat(all).hasSize(mails);
        return all;
      }
      Thread.sleep(100);
    }
    return fail("no mail came");
  }
}
