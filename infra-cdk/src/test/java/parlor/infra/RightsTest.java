package parlor.infra;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parlor.api.chat.ChatComponent;
import parlor.api.session.SessionComponent;
import parlor.http.lambda.LambdaFunction;
import parlor.testing.HandClock;

/**
 * The functions may do what they do and nothing else: they run here on a database that notes every
 * request, over every way through them, and the notes are held against the template.
 */
class RightsTest {
  private static final HandClock CLOCK = new HandClock();
  private static final Asked SESSION = new Asked();
  private static final Asked CHAT = new Asked();
  private static final Asked TOUCHED = new Asked();
  private static final Map<FunctionName, String> TOUCH_REPLIES = new EnumMap<>(FunctionName.class);
  private static final Policies POLICIES = new Policies(Synthesized.plain());

  @BeforeAll
  static void go_every_way_through_the_functions() throws Exception {
    try (var house = new Household(CLOCK)) {
      touch(house);
      var key = house.business();
      var door = session(house, "203.0.113.1");
      assertThat(door.privacy(key).status()).isEqualTo(200);
      var opened = door.open(key, "");
      assertThat(opened.status()).isEqualTo(201);
      // Met for the first time, the salt is there already.
      var resumed = session(house, "203.0.113.2").open(key, opened.text("resume"));
      assertThat(resumed.status()).isEqualTo(201);
      assertThat(floods(() -> door.open(key, ""))).isTrue();

      var chat = chat(house, "203.0.113.3");
      var token = opened.text("token");
      var first = UUID.randomUUID().toString();
      assertThat(chat.say(token, first, "When is breakfast?").status()).isEqualTo(200);
      assertThat(chat.say(token, UUID.randomUUID().toString(), "And then?").status())
          .isEqualTo(200);
      repeatsOneThatIsNoLongerInSight(chat, token, first);
      race(house, token);
      assertThat(chat.conversation(token, "0").json().path("entries").size()).isEqualTo(16);
      assertThat(chat.conversation(token, "999999").status()).isEqualTo(200);
      assertThat(floods(() -> chat.say(token, UUID.randomUUID().toString(), "More?"))).isTrue();
    }
  }

  @Test
  void session_may_do_what_it_does_and_nothing_else() {
    assertThat(POLICIES.onTables(FunctionName.SESSION)).isEqualTo(SESSION.ofTables());
    assertThat(elsewhere(FunctionName.SESSION)).isEqualTo(SESSION.ofOthers());
  }

  @Test
  void chat_may_do_what_it_does_and_nothing_else() {
    assertThat(POLICIES.onTables(FunctionName.CHAT)).isEqualTo(CHAT.ofTables());
    assertThat(elsewhere(FunctionName.CHAT)).isEqualTo(CHAT.ofOthers());
  }

  @Test
  void the_weekly_touch_is_an_ordinary_refusal_that_asks_nobody() {
    assertThat(TOUCH_REPLIES.get(FunctionName.SESSION)).contains("\"statusCode\":403");
    assertThat(TOUCH_REPLIES.get(FunctionName.CHAT)).contains("\"statusCode\":401");
    assertThat(TOUCHED.ofTables()).isEmpty();
    assertThat(TOUCHED.ofOthers()).allMatch(asked -> asked.startsWith("secretsmanager:"));
  }

  private static void touch(Household house) throws IOException {
    var parts = house.instance(TOUCHED);
    for (var name : FunctionName.values()) {
      var endpoint =
          switch (name) {
            case SESSION -> SessionComponent.of(parts).endpoint();
            case CHAT -> ChatComponent.of(parts).endpoint();
          };
      var in = new ByteArrayInputStream(TouchEvent.of(name).getBytes(UTF_8));
      var out = new ByteArrayOutputStream();
      new LambdaFunction(endpoint, CLOCK).handle(in, out, Duration.ofSeconds(5));
      TOUCH_REPLIES.put(name, out.toString(UTF_8));
    }
  }

  private static Visitor session(Household house, String address) {
    return new Visitor(SessionComponent.of(house.instance(SESSION)).endpoint(), CLOCK, address);
  }

  private static Visitor chat(Household house, String address) {
    return new Visitor(ChatComponent.of(house.instance(CHAT)).endpoint(), CLOCK, address);
  }

  private static void repeatsOneThatIsNoLongerInSight(Visitor chat, String token, String first) {
    for (int i = 0; i < 6; i++) {
      CLOCK.forward(Duration.ofSeconds(15));
      chat.say(token, UUID.randomUUID().toString(), "When is breakfast?");
    }
    CLOCK.forward(Duration.ofSeconds(15));
    assertThat(chat.say(token, first, "When is breakfast?").status()).isEqualTo(200);
  }

  /** Messages at once, over several instances: most lose their position and read again. */
  private static void race(Household house, String token) throws Exception {
    var calls = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < 8; i++) {
      var instance = chat(house, "198.51.100." + i);
      calls.add(
          () -> instance.say(token, UUID.randomUUID().toString(), "When is breakfast?").status());
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var status : threads.invokeAll(calls)) {
        assertThat(status.get()).isEqualTo(200);
      }
    }
  }

  private static boolean floods(Callable<Visitor.Reply> call) throws Exception {
    for (int i = 0; i < 30; i++) {
      if (call.call().status() == 429) {
        return true;
      }
    }
    return false;
  }

  /** Rights other than on tables and on its own log, in the words of {@link Asked}. */
  private static Set<String> elsewhere(FunctionName function) {
    var found = new TreeSet<String>();
    for (var right : POLICIES.of(function)) {
      if (List.of("kms", "s3").contains(right.action().split(":", 2)[0])) {
        found.add(right.action());
      } else if (right.action().startsWith("secretsmanager:")) {
        var secret = right.resource().contains("SecretsTokens") ? "tokens" : "public-keys";
        found.add(right.action() + " of " + secret);
      } else {
        assertThat(right.action()).matches("(dynamodb|logs):.*");
      }
    }
    return found;
  }
}
