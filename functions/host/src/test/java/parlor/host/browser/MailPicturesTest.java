package parlor.host.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parlor.host.HostFixture;
import parlor.model.ModelSetting;
import parlor.model.Price;
import parlor.models.ModelServer;
import parlor.models.OpenAiWire;
import parlor.tenant.Frequency;
import parlor.tenant.Language;
import tools.jackson.databind.JsonNode;

/**
 * Every mail to owners, in both languages, at the width of a phone and of a desktop: in {@code
 * target/screens/mails}, to be looked at.
 */
class MailPicturesTest {
  private static final String STRANGE =
      """
      {"name":"<b>\u0645\u0631\u064a\u0645</b> 🦊 Maximiliane-Antonia von Hohenlohe-Schillingsfürst",
       "phone":"+34600000002","email":"maximiliane.antonia@hohenlohe-schillingsfuerst.org","consent":true,
       "message":"%s"}
      """
          .formatted("Donaudampfschifffahrtsgesellschaft".repeat(6) + "\\n\\nA line of its own 🦊");

  private static final String PLAIN =
      """
      {"name":"María","phone":"+34600000001","consent":true,"message":"A table for six on Friday"}
      """;

  @Test
  void every_mail_is_whole_on_a_phone_and_on_a_desktop(@TempDir Path data) throws Exception {
    try (var chromium = Chromium.start();
        var model = new ModelServer();
        var host = HostFixture.start(data, List.of(setting(model)))) {
      model.replies(
          new OpenAiWire()
              .says(
                  List.of(
                      "WANTED: A parking place for a caravan, and whether dogs may come.\n",
                      "ANSWERED: That dogs are welcome and cost nothing.\n",
                      "OPEN: Whether a caravan may be parked."),
                  Duration.ZERO));
      for (var language : Language.values()) {
        host.writesTo(language);
        take(host, chromium, language.code());
      }
    }
  }

  private static ModelSetting setting(ModelServer server) {
    return new ModelSetting.OpenAi("main", "test", server.address(), false, Price.FREE);
  }

  private static void take(HostFixture host, Chromium chromium, String language) throws Exception {
    host.summaries(Frequency.EACH);
    host.clock().forward(Duration.ofMinutes(5));
    var token = host.visit();
    say(host, token, "May a caravan be parked? " + language);
    post(host, token, "leads", PLAIN);
    picture(host, chromium, "lead-" + language, subject("María"));
    host.clock().forward(Duration.ofMinutes(1));
    post(host, token, "leads", STRANGE);
    picture(host, chromium, "lead-strange-" + language, subject("Hohenlohe"));
    post(host, token, "handoff", "{}");
    var waits = language.equals("es") ? "esperando" : "waiting";
    picture(host, chromium, "handoff-" + language, subject(waits));
    host.clock().forward(Duration.ofMinutes(30));
    picture(
        host,
        chromium,
        "summary-" + language,
        mail -> mail.path("text").asString().contains("dogs"));
    host.summaries(Frequency.DAILY);
    until(host, LocalTime.NOON);
    for (int i = 0; i < 4; i++) {
      say(host, host.visit(), "Is there a zeppelin at " + i + " o'clock, " + language + "?");
      host.clock().forward(Duration.ofMinutes(1));
    }
    until(host, LocalTime.of(8, 30));
    var yesterday = language.equals("es") ? "desde ayer" : "since yesterday";
    picture(host, chromium, "digest-" + language, subject(yesterday));
  }

  /** Goes on to that time of the next day. */
  private static void until(HostFixture host, LocalTime time) {
    var now = host.clock().instant();
    var day = now.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1);
    host.clock().forward(Duration.between(now, day.atTime(time).toInstant(ZoneOffset.UTC)));
  }

  private static Predicate<JsonNode> subject(String part) {
    return mail -> mail.path("subject").asString().contains(part);
  }

  private static void say(HostFixture host, String token, String text) throws IOException {
    var message = "{\"id\":\"%s\",\"text\":\"%s\"}".formatted(UUID.randomUUID(), text);
    post(host, token, "messages", message);
  }

  private static void post(HostFixture host, String token, String route, String body)
      throws IOException {
    var site = host.host().places().sites().value();
    var reply =
        host.post(
            "/v1/" + route,
            body,
            "Authorization",
            "Bearer " + token,
            "Origin",
            site,
            "Accept",
            "application/json");
    assertThat(reply.statusCode()).as(route + " " + reply.body()).isBetween(200, 201);
  }

  /** Of the last such mail, once it is there. */
  private static void picture(
      HostFixture host, Chromium chromium, String name, Predicate<JsonNode> such) throws Exception {
    var url = host.host().places().api() + "/outbox";
    for (int i = 0; i < 150; i++) {
      var found =
          HostFixture.json(host.get(url, "Accept", "application/json"))
              .valueStream()
              .filter(such)
              .toList();
      if (!found.isEmpty()) {
        MailPictures.take(chromium, found.getLast().path("html").asString(), name);
        return;
      }
      Thread.sleep(100);
    }
    fail("no " + name + " came");
  }
}
