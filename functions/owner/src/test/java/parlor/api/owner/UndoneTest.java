package parlor.api.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.conversation.ConversationId;
import parlor.conversation.Outcome;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;
import parlor.limit.KeyItem;
import parlor.people.Member;
import parlor.people.Members;
import parlor.people.PersonId;
import parlor.people.Role;

/** What somebody was about to do and was refused: the audit does not leave it as done. */
@ExtendWith(DynamoDbExtension.class)
final class UndoneTest {
  private final TestDesk desk;

  UndoneTest(LocalTables local) {
    desk = new TestDesk(local);
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  @Test
  void who_is_refused_is_said_to_have_been_right_behind_of_the_same() {
    var ana = "members/" + desk.person("ana");
    assertThat(desk.delete("ana", ana).status()).isEqualTo(409);
    assertThat(desk.put("ana", ana, "{\"role\":\"agent\"}").status()).isEqualTo(409);
    assertThat(desk.deeds("ana"))
        .containsExactlyInAnyOrder("not-done", "member-changed", "not-done", "member-removed");
    desk.clock.forward(Duration.ofSeconds(1));
    assertThat(desk.put("ana", ana, "{\"role\":\"agent\"}").status()).isEqualTo(409);
    var entries = desk.get("ana", "audit").json().path("entries");
    var undone = entries.get(0);
    var said = entries.get(1);
    assertThat(undone.path("what").asString()).isEqualTo("not-done");
    assertThat(said.path("what").asString()).isEqualTo("member-changed");
    for (var same : List.of("who", "about", "record", "from")) {
      assertThat(undone.path(same)).as(same).isEqualTo(said.path(same));
    }
  }

  @Test
  void an_invitation_that_finds_no_room_lets_nobody_in() {
    var vera = "{\"email\":\"vera@casa.example\",\"name\":\"Vera\",\"role\":\"agent\"}";
    var code = desk.post("ana", "members", vera).json().path("code").asString();
    var members = new Members(desk.parts.people(), desk.parts.rosters());
    for (int i = members.list(desk.alba).members().size(); i < Members.MOST; i++) {
      var somebody = PersonId.of("elsewhere", "" + i);
      members.join(desk.alba, new Member(somebody, Role.AGENT, desk.clock.instant(), ""));
    }
    desk.clock.forward(Duration.ofSeconds(1));
    var body = "{\"code\":\"" + code + "\"}";
    assertThat(desk.post("vera", "invitations/accept", body).status()).isEqualTo(409);
    assertThat(desk.deeds("ana")).startsWith("not-done", "member-joined");
    assertThat(members.list(desk.alba).find(desk.person("vera"))).isEqualTo(Optional.empty());
  }

  @Test
  void a_word_that_is_not_taken_was_not_said() {
    var id = conversation();
    var say =
        """
        {"conversation":"%s","act":"say","id":"%s","name":"Ana","text":"Hello"}
        """
            .formatted(id, UUID.randomUUID());
    var refused = desk.post("ana", "replies", say);
    assertThat(refused.status()).as(refused.json().toString()).isEqualTo(409);
    assertThat(desk.deeds("ana")).containsExactly("not-done", "conversation-replied");
  }

  @Test
  void a_lead_that_is_not_there_or_was_changed_since_is_neither_read_nor_changed() {
    var lead = "leads/" + desk.lead(conversation(), desk.alba, "María", "Hello").id();
    assertThat(desk.get("ana", "leads/" + conversation()).status()).isEqualTo(404);
    assertThat(desk.deeds("ana")).isEmpty();
    var seen = Map.of("if-match", desk.get("ana", lead).etag());
    var body = "{\"status\":\"done\",\"notes\":\"\"}";
    assertThat(desk.put("ana", lead, body, seen).status()).isEqualTo(200);
    desk.clock.forward(Duration.ofSeconds(1));
    assertThat(desk.put("ana", lead, body, seen).status()).isEqualTo(409);
    assertThat(desk.deeds("ana")).containsExactlyInAnyOrder("leads-read", "lead-changed");
  }

  @Test
  void a_domain_that_finds_no_room_is_not_added() {
    for (int i = 1; i < KeyItem.MOST_ORIGINS; i++) {
      assertThat(domain(i).status()).isEqualTo(200);
    }
    int before = desk.deeds("ana").size();
    assertThat(domain(99).status()).isEqualTo(409);
    assertThat(desk.deeds("ana")).hasSize(before).doesNotContain("not-done");
  }

  @Test
  void a_domain_that_is_not_listed_is_not_removed() {
    assertThat(domain(1).status()).isEqualTo(200);
    int before = desk.deeds("ana").size();
    assertThat(desk.delete("ana", "domains?domain=https://never.example").status()).isEqualTo(200);
    assertThat(desk.deeds("ana")).hasSize(before);
    assertThat(desk.delete("ana", "domains?domain=https://a1.example").status()).isEqualTo(200);
    assertThat(desk.deeds("ana")).hasSize(before + 1).contains("domain-removed");
  }

  private TestDesk.Reply domain(int number) {
    return desk.post("ana", "domains", "{\"domain\":\"https://a%d.example\"}".formatted(number));
  }

  private ConversationId conversation() {
    desk.clock.forward(Duration.ofHours(1));
    return desk.conversation(desk.alba, desk.clock.instant(), Outcome.ANSWERED, "Breakfast?");
  }
}
