package parlor.api.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;
import parlor.people.Member;
import parlor.people.Members;
import parlor.people.PersonId;
import parlor.people.Role;

/** Who works for a business: invited, taken in, changed and removed. */
@ExtendWith(DynamoDbExtension.class)
final class OwnerMembersTest {
  private static final String VERA =
      "{\"email\":\"vera@casa.example\",\"name\":\"Vera\",\"role\":\"agent\",\"language\":\"es\"}";

  private final TestDesk desk;

  OwnerMembersTest(LocalTables local) {
    desk = new TestDesk(local);
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  @Test
  void somebody_is_invited_by_mail_and_comes_in_once() {
    var invited = desk.post("ana", "members", VERA);
    assertThat(invited.status()).as(invited.json().toString()).isEqualTo(201);
    assertThat(invited.json().path("sent").asBoolean()).isTrue();
    var code = invited.json().path("code").asString();
    var mail = desk.outbox().all.getLast();
    assertThat(mail.to().value()).isEqualTo("vera@casa.example");
    assertThat(mail.subject().value()).contains("Casa").contains("invita");
    assertThat(mail.text()).contains("https://desk.example/#/join/" + code);
    assertThat(mail.html()).contains("https://desk.example/#/join/" + code);
    assertThat(desk.get("ana", "members").json().at("/invitations/0/name").asString())
        .isEqualTo("Vera");
    assertThat(desk.get("vera", "conversations").status()).isEqualTo(403);

    assertThat(accept("vera", code, "Vera Lindt").json().path("tenant").asString())
        .isEqualTo(desk.alba.value());
    assertThat(desk.get("vera", "conversations").status()).isEqualTo(200);
    assertThat(desk.get("vera", "domains").status()).as("an agent").isEqualTo(403);
    assertThat(accept("eve", code, "Eve").status()).as("once").isEqualTo(404);
    assertThat(desk.get("eve", "conversations").status()).isEqualTo(403);
    var members = desk.get("ana", "members").json();
    assertThat(members.path("invitations")).isEmpty();
    assertThat(members.path("members").valueStream().map(one -> one.path("name").asString()))
        .containsExactlyInAnyOrder("ana", "agnes", "Vera Lindt");
    assertThat(desk.deeds("ana")).contains("member-invited", "member-joined");
    assertThat(desk.get("ana", "audit").json().toString())
        .contains("/agent\"")
        .doesNotContain("vera@")
        .doesNotContain(code);
  }

  @Test
  void an_invitation_ends_after_a_week_or_when_it_is_withdrawn() {
    var old = desk.post("ana", "members", VERA).json().path("code").asString();
    desk.clock.forward(Duration.ofDays(7));
    assertThat(accept("vera", old, "").status()).isEqualTo(404);
    var taken = desk.post("ana", "members", VERA).json();
    assertThat(desk.delete("ana", "members/" + taken.path("id").asString()).status())
        .isEqualTo(200);
    assertThat(accept("vera", taken.path("code").asString(), "").status()).isEqualTo(404);
    assertThat(desk.get("vera", "conversations").status()).isEqualTo(403);
    var good = desk.post("ana", "members", VERA).json().path("code").asString();
    for (var odd :
        List.of("", "inv_", good.substring(1), good.replace("inv_", "inv_a"), good + "a")) {
      assertThat(accept("vera", odd, "").status()).as(odd).isEqualTo(404);
    }
    int last = good.length() - 1;
    var other = good.substring(0, last) + (good.charAt(last) == 'a' ? 'b' : 'a');
    assertThat(accept("vera", other, "").status()).isEqualTo(404);
    assertThat(accept("vera", good, "").status()).isEqualTo(200);
  }

  @Test
  void whoever_withdraws_may_not_send_without_end() {
    for (int i = 0; i < 20; i++) {
      var id = desk.post("ana", "members", VERA).json().path("id").asString();
      assertThat(desk.delete("ana", "members/" + id).status()).isEqualTo(200);
      assertThat(desk.delete("ana", "members/" + id).status()).as("again").isEqualTo(404);
    }
    assertThat(desk.get("ana", "members").json().path("invitations")).isEmpty();
    var one = desk.post("ana", "members", VERA);
    assertThat(one.problem()).isEqualTo("conflict");
    assertThat(one.json().path("detail").asString()).startsWith("Twenty invitations were sent");
    desk.clock.forward(Duration.ofDays(8));
    assertThat(desk.post("ana", "members", VERA).status()).isEqualTo(201);
  }

  @Test
  void of_two_who_use_one_invitation_at_once_one_comes_in() throws Exception {
    var code = desk.post("ana", "members", VERA).json().path("code").asString();
    try (var threads = Executors.newFixedThreadPool(2)) {
      var calls =
          List.<Callable<Integer>>of(
              () -> accept("vera", code, "").status(), () -> accept("eve", code, "").status());
      var replies = threads.invokeAll(calls);
      assertThat(List.of(replies.get(0).get(), replies.get(1).get()))
          .containsExactlyInAnyOrder(200, 404);
    }
  }

  @Test
  void an_invitation_that_finds_no_room_is_good_still() {
    var code = desk.post("ana", "members", VERA).json().path("code").asString();
    var members = new Members(desk.parts.people(), desk.parts.rosters());
    var last = PersonId.of("elsewhere", "0");
    for (int i = members.list(desk.alba).members().size(); i < Members.MOST; i++) {
      last = PersonId.of("elsewhere", "" + i);
      members.join(desk.alba, new Member(last, Role.AGENT, desk.clock.instant(), ""));
    }
    assertThat(accept("vera", code, "Vera").status()).isEqualTo(409);
    assertThat(desk.get("vera", "conversations").status()).isEqualTo(403);
    members.remove(desk.alba, last, Optional.empty());
    assertThat(accept("vera", code, "Vera").status()).isEqualTo(200);
    assertThat(desk.get("vera", "conversations").status()).isEqualTo(200);
  }

  @Test
  void nobody_is_demoted_by_an_invitation() {
    var code = desk.post("ana", "members", VERA).json().path("code").asString();
    var accepted = accept("ana", code, "Ana María");
    assertThat(accepted.status()).isEqualTo(200);
    assertThat(accepted.json().path("role").asString()).as("what she was").isEqualTo("owner");
    assertThat(desk.get("ana", "domains").status()).isEqualTo(200);
    var all = desk.get("ana", "members");
    assertThat(all.status()).isEqualTo(200);
    assertThat(all.json().path("members").findValuesAsString("name")).contains("Ana María");
  }

  @Test
  void a_member_who_is_removed_while_signed_in_is_refused_at_once() {
    var agnes = desk.issuer.token("agnes");
    assertThat(desk.call(agnes, "GET", "conversations", "", Map.of()).status()).isEqualTo(200);
    assertThat(desk.delete("ana", "members/" + desk.person("agnes")).status()).isEqualTo(200);
    assertThat(desk.call(agnes, "GET", "conversations", "", Map.of()).status()).isEqualTo(403);
    assertThat(desk.get("ana", "members").json().path("members")).hasSize(1);
    assertThat(desk.deeds("ana")).contains("member-removed");
    assertThat(desk.delete("ana", "members/" + desk.person("agnes")).status()).isEqualTo(404);
  }

  @Test
  void a_role_changes_what_somebody_may_do_with_their_next_call() {
    var agnes = "members/" + desk.person("agnes");
    assertThat(desk.get("agnes", "domains").status()).isEqualTo(403);
    assertThat(desk.put("ana", agnes, "{\"role\":\"owner\"}").status()).isEqualTo(200);
    assertThat(desk.get("agnes", "domains").status()).isEqualTo(200);
    assertThat(desk.put("agnes", "members/" + desk.person("ana"), "{\"role\":\"agent\"}").status())
        .isEqualTo(200);
    assertThat(desk.get("ana", "domains").status()).isEqualTo(403);
    assertThat(desk.put("agnes", agnes, "{\"role\":\"king\"}").status()).isEqualTo(400);
    assertThat(desk.deeds("agnes")).contains("member-changed");
    assertThat(desk.get("agnes", "audit").json().path("entries"))
        .filteredOn(deed -> deed.path("what").asString().equals("member-changed"))
        .extracting(deed -> deed.path("about").asString())
        .containsExactlyInAnyOrder(desk.person("ana") + "/agent", desk.person("agnes") + "/owner");
  }

  @Test
  void the_last_owner_stays_one() throws Exception {
    var ana = "members/" + desk.person("ana");
    assertThat(desk.delete("ana", ana).problem()).isEqualTo("conflict");
    assertThat(desk.put("ana", ana, "{\"role\":\"agent\"}").problem()).isEqualTo("conflict");
    assertThat(desk.get("ana", "domains").status()).isEqualTo(200);
    // Two owners who remove each other at the same time.
    desk.put("ana", "members/" + desk.person("agnes"), "{\"role\":\"owner\"}");
    try (var threads = Executors.newFixedThreadPool(2)) {
      threads.invokeAll(
          List.<Callable<Integer>>of(
              () -> desk.delete("ana", "members/" + desk.person("agnes")).status(),
              () -> desk.delete("agnes", ana).status()));
    }
    var left =
        List.of("ana", "agnes").stream()
            .filter(who -> desk.get(who, "domains").status() == 200)
            .toList();
    assertThat(left).hasSize(1);
    assertThat(desk.get(left.getFirst(), "members").json().path("members")).hasSize(1);
  }

  @Test
  void who_changes_what_they_had_not_seen_is_told_so() {
    var seen = desk.get("ana", "members").etag();
    var agnes = "members/" + desk.person("agnes");
    var token = desk.issuer.token("ana");
    var match = Map.of("if-match", seen);
    assertThat(desk.call(token, "PUT", agnes, "{\"role\":\"owner\"}", match).status())
        .isEqualTo(200);
    assertThat(desk.call(token, "DELETE", agnes, "", match).status()).isEqualTo(409);
    var now = Map.of("if-match", desk.get("ana", "members").etag());
    assertThat(desk.call(token, "DELETE", agnes, "", now).status()).isEqualTo(200);
  }

  @Test
  void an_agent_sees_members_and_changes_none_and_nobody_reaches_another_s() {
    desk.post("ana", "members", VERA);
    assertThat(desk.get("agnes", "members").json().path("members")).hasSize(2);
    assertThat(desk.get("agnes", "members").json().path("invitations"))
        .as("an address is for owners")
        .isEmpty();
    assertThat(desk.post("agnes", "members", VERA).status()).isEqualTo(403);
    assertThat(desk.delete("agnes", "members/" + desk.person("ana")).status()).isEqualTo(403);
    var invitation = desk.get("ana", "members").json().at("/invitations/0/id").asString();
    for (var id : List.of(desk.person("ana").value(), invitation, "p_x", "..", "m#1")) {
      assertThat(desk.delete("bea", "members/" + id).status()).as(id).isEqualTo(404);
      assertThat(desk.put("bea", "members/" + id, "{\"role\":\"agent\"}").status())
          .as(id)
          .isEqualTo(404);
    }
    assertThat(desk.get("ana", "members").json().path("invitations")).hasSize(1);
    assertThat(desk.get("bea", "members").json().path("members")).hasSize(1);
  }

  @Test
  void what_is_no_invitation_is_not_sent() {
    for (var odd :
        List.of(
            "{}",
            "{\"email\":\"vera\",\"role\":\"agent\"}",
            "{\"email\":\"a@casa.example\\nBcc: b@casa.example\",\"role\":\"agent\"}",
            "{\"email\":\"a@casa.example, b@casa.example\",\"role\":\"agent\"}",
            "{\"email\":\"a@casa.example\",\"role\":\"root\"}",
            "{\"email\":\"a@casa.example\",\"role\":\"agent\",\"name\":\"\"}",
            "{\"email\":\"a@casa.example\",\"role\":\"agent\",\"tenant\":\"x\"}")) {
      assertThat(desk.post("ana", "members", odd).status()).as(odd).isEqualTo(400);
    }
    assertThat(desk.outbox().all).isEmpty();
    var markup = VERA.replace("\"Vera\"", "\"<b>=1+1</b>\"");
    desk.post("ana", "members", markup);
    assertThat(desk.outbox().all.getLast().html()).doesNotContain("<b>");
    assertThat(desk.get("ana", "members").json().at("/invitations/0/name").asString())
        .isEqualTo("<b>=1+1</b>");
  }

  @Test
  void names_at_rest_are_sealed() {
    desk.join("zoe-with-a-name", desk.alba, Role.AGENT);
    var kept = desk.tables.rosters().read(desk.alba).toString();
    assertThat(kept).doesNotContain("zoe-with-a-name");
    assertThat(desk.get("ana", "members").json().toString()).contains("zoe-with-a-name");
  }

  private TestDesk.Reply accept(String subject, String code, String called) {
    return desk.post(
        subject,
        "invitations/accept",
        "{\"code\":\""
            + code
            + "\""
            + (called.isEmpty() ? "" : ",\"called\":\"" + called + "\"")
            + "}");
  }
}
