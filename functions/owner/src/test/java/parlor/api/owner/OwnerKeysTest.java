package parlor.api.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;
import parlor.limit.KeyVerdict;
import parlor.tenant.PublicKey;
import parlor.testing.Casa;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The keys that stand in a business's pages, and how they share its month of 100 messages. */
@ExtendWith(DynamoDbExtension.class)
final class OwnerKeysTest {
  private static final long SPEND = 10_000_000;

  private final TestDesk desk;

  OwnerKeysTest(LocalTables local) {
    desk = new TestDesk(local);
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  @Test
  void a_second_key_is_for_the_same_domains_and_takes_half_of_the_month() {
    var made = desk.post("ana", "keys", "{}");
    assertThat(made.status()).as(made.json().toString()).isEqualTo(201);
    assertThat(made.json().at("/domains/0").asString()).isEqualTo(Casa.SITE.value());
    assertThat(made.json().at("/share/messages").asInt()).isEqualTo(50);
    assertThat(keys()).hasSize(2);
    assertThat(sum("messages")).isEqualTo(100);
    assertThat(sum("spend")).isEqualTo(SPEND);
    assertThat(desk.deeds("ana")).contains("public-key-made");
    var about = desk.get("ana", "audit").json().at("/entries/0/about").asString();
    assertThat(made.json().path("key").asString()).endsWith(about);
    assertThat(take(made.json())).isInstanceOf(KeyVerdict.Admitted.class);
  }

  @Test
  void whoever_revokes_the_last_key_gets_its_domains_back_with_the_next() {
    var first = first().path("key").asString();
    assertThat(desk.delete("ana", "keys/" + first).status()).isEqualTo(200);
    var none = desk.post("ana", "domains", "{\"domain\":\"https://new.example\"}");
    assertThat(none.problem()).isEqualTo("conflict");
    assertThat(none.json().path("detail").asString()).contains("no key that answers");
    var made = desk.post("ana", "keys", "{}");
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().at("/domains/0").asString()).isEqualTo(Casa.SITE.value());
  }

  @ParameterizedTest
  @CsvSource({
    "http://Münch.example, http://xn--mnch-0ra.example",
    "peña.example:443, https://xn--pea-8ma.example",
    "https://otter.example:443, https://otter.example",
    "http://otter.example:80/, http://otter.example",
    "http://otter.example:443, http://otter.example:443",
    "http://[::1]:8080, http://[::1]:8080"
  })
  void a_domain_is_listed_as_browsers_say_it(String typed, String listed) {
    var reply = desk.post("ana", "domains", "{\"domain\":\"" + typed + "\"}");
    assertThat(reply.json().path("domains").valueStream().map(JsonNode::asString).toList())
        .contains(listed);
  }

  @Test
  void what_was_used_is_not_given_out_again_with_another_key() {
    take(first(), 40);
    var made = desk.post("ana", "keys", "{}").json();
    assertThat(used()).isEqualTo(40);
    assertThat(left(made)).isEqualTo(30);
    assertThat(left(first())).isEqualTo(30);
    take(made, 30);
    assertThat(take(made)).isInstanceOf(KeyVerdict.QuotaReached.class);
    take(first(), 30);
    assertThat(take(first())).isInstanceOf(KeyVerdict.QuotaReached.class);
    assertThat(used()).isEqualTo(100);
    // A new month needs no job.
    desk.clock.forward(Duration.ofDays(20));
    take(made, 50);
    assertThat(take(made)).isInstanceOf(KeyVerdict.QuotaReached.class);
    assertThat(used()).isEqualTo(50);
  }

  @Test
  void a_rotated_key_goes_on_until_the_stated_time_and_no_longer() {
    var ends = desk.clock.instant().plus(Duration.ofDays(3));
    var old = first();
    var reply = rotate(old, "{\"endsAt\":\"" + ends + "\"}");
    assertThat(reply.status()).as(reply.json().toString()).isEqualTo(201);
    assertThat(reply.json().at("/replaces/key").asString()).isEqualTo(text(old));
    assertThat(Instant.parse(reply.json().at("/replaces/endsAt").asString())).isEqualTo(ends);
    assertThat(take(old)).isInstanceOf(KeyVerdict.Admitted.class);
    assertThat(take(reply.json())).isInstanceOf(KeyVerdict.Admitted.class);
    assertThat(rotate(old, "{}").status()).as("it ends already").isEqualTo(409);
    desk.clock.forward(Duration.ofDays(3));
    assertThat(take(old)).isInstanceOf(KeyVerdict.NotAllowed.class);
    assertThat(take(reply.json())).isInstanceOf(KeyVerdict.Admitted.class);
    assertThat(desk.get("ana", "keys").json().path("keys").valueStream())
        .filteredOn(key -> text(key).equals(text(old)))
        .allMatch(key -> !key.path("active").asBoolean());
    assertThat(desk.deeds("ana")).contains("public-key-rotated");
  }

  @Test
  void a_key_that_ends_next_month_takes_nothing_beyond_the_business_s_next_month() {
    // The 15th: an end in 28 days is in the month after.
    var ends = desk.clock.instant().plus(Duration.ofDays(28));
    var old = first();
    var made = rotate(old, "{\"endsAt\":\"" + ends + "\"}").json();
    desk.clock.forward(Duration.ofDays(20));
    take(old, 50);
    assertThat(take(old)).isInstanceOf(KeyVerdict.QuotaReached.class);
    take(made, 50);
    assertThat(take(made)).isInstanceOf(KeyVerdict.QuotaReached.class);
    assertThat(used()).isEqualTo(100);
    desk.clock.forward(Duration.ofDays(31));
    take(made, 100);
    assertThat(take(made)).isInstanceOf(KeyVerdict.QuotaReached.class);
    assertThat(used()).isEqualTo(100);
  }

  @Test
  void a_revoked_key_answers_nobody_and_leaves_its_part_to_the_others() {
    var made = desk.post("ana", "keys", "{}").json();
    take(made, 10);
    var gone = desk.delete("ana", "keys/" + text(made));
    assertThat(gone.json().path("active").asBoolean()).isFalse();
    assertThat(take(made)).isInstanceOf(KeyVerdict.NotAllowed.class);
    assertThat(left(first())).isEqualTo(90);
    assertThat(used()).isEqualTo(10);
    assertThat(sum("messages")).isEqualTo(100);
    // The last one's part waits for the next.
    desk.delete("ana", "keys/" + text(first()));
    assertThat(used()).isEqualTo(10);
    var next = desk.post("ana", "keys", "{}").json();
    assertThat(next.at("/share/messages").asInt()).isEqualTo(100);
    assertThat(left(next)).isEqualTo(90);
    assertThat(desk.deeds("ana")).contains("public-key-revoked");
  }

  @Test
  void ten_keys_made_at_once_have_no_more_than_the_month_together() throws Exception {
    try (var threads = Executors.newFixedThreadPool(4)) {
      var calls =
          IntStream.range(0, 4)
              .<Callable<Integer>>mapToObj(i -> () -> desk.post("ana", "keys", "{}").status())
              .toList();
      for (var done : threads.invokeAll(calls)) {
        assertThat(done.get()).isIn(201, 503);
      }
    }
    assertThat(sum("messages")).isEqualTo(100);
    assertThat(sum("spend")).isEqualTo(SPEND);
  }

  @Test
  void no_key_goes_live_before_it_is_said_who_answers_for_the_data() {
    var seen = desk.get("ana", "settings");
    var blank = (ObjectNode) seen.json().deepCopy();
    blank.withObject("privacy").putNull("policy");
    var taken =
        desk.call(
            desk.issuer.token("ana"),
            "PUT",
            "settings",
            blank.toString(),
            Map.of("if-match", seen.etag()));
    assertThat(taken.status()).as("what was said does not go").isEqualTo(400);
    desk.unsaid(desk.alba);
    assertThat(desk.post("ana", "keys", "{}").problem()).isEqualTo("conflict");
    assertThat(desk.post("ana", "domains", "{\"domain\":\"casa.example\"}").status())
        .isEqualTo(409);
    desk.tables.workspaces().write(Casa.workspace(desk.alba));
    assertThat(desk.post("ana", "keys", "{}").status()).isEqualTo(201);
  }

  @Test
  void another_business_s_key_is_none_and_its_own_is_its_own() {
    var hers = desk.get("bea", "keys").json().at("/keys/0/key").asString();
    assertThat(rotate(hers, "{}").status()).isEqualTo(404);
    assertThat(desk.delete("ana", "keys/" + hers).status()).isEqualTo(404);
    for (var odd : new String[] {"x", "pk_1", hers + "a", text(first()).replace('a', 'b')}) {
      assertThat(desk.delete("ana", "keys/" + odd).status()).as(odd).isEqualTo(404);
    }
    for (var odd :
        new String[] {
          "{\"endsAt\":\"soon\"}",
          "{\"endsAt\":\"2020-01-01T00:00:00Z\"}",
          "{\"endsAt\":\"2046-06-01T00:00:00Z\"}",
          "{\"key\":\"" + hers + "\"}"
        }) {
      assertThat(rotate(first(), odd).status()).as(odd).isEqualTo(400);
    }
    assertThat(desk.get("bea", "keys").json().at("/keys/0/active").asBoolean()).isTrue();
    assertThat(desk.delete("bea", "keys/" + hers).status()).isEqualTo(200);
    assertThat(desk.post("agnes", "keys", "{}").status()).isEqualTo(403);
  }

  private TestDesk.Reply rotate(JsonNode key, String body) {
    return rotate(text(key), body);
  }

  private TestDesk.Reply rotate(String key, String body) {
    return desk.post("ana", "keys/" + key + "/rotate", body);
  }

  private JsonNode first() {
    var text = desk.parts.publicKeys().text(new PublicKey(desk.alba, "a".repeat(12)));
    return keys().valueStream().filter(key -> text(key).equals(text)).findFirst().orElseThrow();
  }

  private JsonNode keys() {
    return desk.get("ana", "keys").json().path("keys");
  }

  private static String text(JsonNode key) {
    return key.path("key").asString();
  }

  private long sum(String what) {
    return keys().valueStream().mapToLong(key -> key.path("share").path(what).asLong()).sum();
  }

  private long used() {
    return desk.get("ana", "usage").json().at("/messages/used").asLong();
  }

  private long left(JsonNode key) {
    var known = desk.parts.publicKeys().read(text(key)).orElseThrow();
    return desk
        .tables
        .shares()
        .read(desk.alba, desk.tables.releases().read(desk.alba).serials(), desk.clock.instant())
        .keys()
        .stream()
        .filter(share -> share.key().equals(known))
        .mapToLong(share -> share.left().messages())
        .sum();
  }

  private void take(JsonNode key, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(take(key)).as("message " + i).isInstanceOf(KeyVerdict.Admitted.class);
    }
  }

  private KeyVerdict take(JsonNode key) {
    desk.clock.forward(Duration.ofSeconds(2));
    var known = desk.parts.publicKeys().read(text(key)).orElseThrow();
    return desk.tables.keys().take(known, Casa.SITE, desk.clock.instant(), 0);
  }
}
