package parlor.api.owner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.content.EntryFault;
import parlor.content.SourceId;
import parlor.content.SourceState;
import parlor.content.Trouble;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;

/** Sites and files that an owner gives to read. */
@ExtendWith(DynamoDbExtension.class)
final class OwnerContentTest {
  private final TestDesk desk;

  OwnerContentTest(LocalTables local) {
    desk = new TestDesk(local);
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  @Test
  void a_site_is_read_soon_and_again_when_it_is_asked_for() {
    var site = desk.post("ana", "content/sites", "{\"address\":\"Www.Casa.example\"}");
    assertThat(site.status()).as(site.json().toString()).isEqualTo(201);
    assertThat(site.json().path("place").asString()).isEqualTo("https://www.casa.example/");
    assertThat(site.json().path("phase").asString()).isEqualTo("waiting");
    var id = site.json().path("id").asString();
    assertThat(desk.asked().all).containsExactly(new SourceId(id));
    assertThat(
            desk.post("ana", "content/sites", "{\"address\":\"https://www.casa.example/\"}").json())
        .as("the same one")
        .hasToString(site.json().toString());
    assertThat(desk.post("ana", "content/sources/" + id + "/reread", "").status()).isEqualTo(200);
    assertThat(desk.asked().all).hasSize(3);
    assertThat(desk.get("agnes", "content").json().path("sources")).hasSize(1);
    assertThat(desk.delete("ana", "content/sources/" + id).status()).isEqualTo(200);
    assertThat(desk.get("agnes", "content").json().path("sources")).isEmpty();
    assertThat(desk.deeds("ana")).contains("source-added", "source-read-again", "source-removed");
  }

  @Test
  void a_file_is_kept_as_it_came_and_goes_when_it_is_removed() {
    var text = "x".repeat(200_000).getBytes(UTF_8);
    var file = desk.post("ana", "content/files", file("folder/rules.txt", text)).json();
    assertThat(file.path("place").asString()).isEqualTo("rules.txt");
    var id = new SourceId(file.path("id").asString());
    assertThat(desk.parts.uploads().read(desk.alba, id)).hasValue(text);
    desk.delete("ana", "content/sources/" + id);
    assertThat(desk.parts.uploads().read(desk.alba, id)).isEmpty();
  }

  @Test
  void what_is_the_matter_is_said_in_the_reader_s_words() {
    var id =
        desk.post("ana", "content/sites", "{\"address\":\"casa.example\"}")
            .json()
            .path("id")
            .asString();
    var failed =
        SourceState.waiting(desk.clock.instant())
            .in(
                SourceState.Phase.FAILED,
                desk.clock.instant(),
                Optional.of(Trouble.of(Trouble.Kind.ROBOTS)));
    desk.tables.sources().report(desk.alba, new SourceId(id), failed);
    assertThat(desk.get("ana", "content").json().at("/sources/0/trouble/text").asString())
        .contains("robots.txt asks not to be read");
    var spanish =
        desk.call(desk.issuer.token("ana"), "GET", "content", "", Map.of("accept-language", "es"));
    assertThat(spanish.json().at("/sources/0/trouble/text").asString()).contains("pide");
  }

  @Test
  void the_detail_of_questions_that_cannot_be_taken_is_a_sentence_and_no_name_of_ours() {
    var id = desk.post("ana", "content/files", file("a.csv", new byte[9])).json().path("id");
    var failed =
        SourceState.waiting(desk.clock.instant())
            .in(
                SourceState.Phase.FAILED,
                desk.clock.instant(),
                Optional.of(Trouble.of(EntryFault.NO_ANSWER, "2 (pool)")));
    desk.tables.sources().report(desk.alba, new SourceId(id.asString()), failed);
    assertThat(desk.get("ana", "content").json().at("/sources/0/trouble/detail").asString())
        .isEqualTo("Entry 2 (pool) has no answer.");
  }

  @Test
  void what_is_no_site_and_no_file_is_refused_in_plain_words() {
    for (var odd :
        List.of("", "ftp://casa.example", "javascript:alert(1)", "https://u:p@x.example")) {
      var refused = desk.post("ana", "content/sites", "{\"address\":\"" + odd + "\"}");
      assertThat(refused.status()).as(odd).isEqualTo(400);
      assertThat(refused.json().path("detail").asString()).contains("not a web address");
    }
    for (var odd :
        List.of(
            "{}",
            "{\"name\":\"a.txt\"}",
            "{\"name\":\"\",\"data\":\"YQ==\"}",
            "{\"name\":\"a.txt\",\"data\":\"%\"}",
            "{\"name\":\"a.txt\",\"data\":\"\"}")) {
      assertThat(desk.post("ana", "content/files", odd).status()).as(odd).isEqualTo(400);
    }
    var large = file("a.txt", new byte[5 << 20]);
    assertThat(desk.post("ana", "content/files", large).status()).isEqualTo(413);
    assertThat(desk.post("ana", "content/files", file("a.txt", new byte[1 << 20])).status())
        .isEqualTo(201);
    assertThat(desk.asked().all).hasSize(1);
  }

  @Test
  void an_agent_gives_nothing_and_nobody_reaches_another_s_sources() {
    var id =
        desk.post("ana", "content/sites", "{\"address\":\"casa.example\"}")
            .json()
            .path("id")
            .asString();
    assertThat(desk.post("agnes", "content/sites", "{\"address\":\"x.example\"}").status())
        .isEqualTo(403);
    assertThat(desk.delete("agnes", "content/sources/" + id).status()).isEqualTo(403);
    for (var odd : List.of(id, "faq", "settings", "..", "source#" + id)) {
      assertThat(desk.delete("bea", "content/sources/" + odd).status()).as(odd).isEqualTo(404);
      assertThat(desk.post("bea", "content/sources/" + odd + "/reread", "").status())
          .as(odd)
          .isEqualTo(404);
    }
    assertThat(desk.get("ana", "content").json().path("sources")).hasSize(1);
    assertThat(desk.delete("ana", "content/sources/" + id).status()).isEqualTo(200);
  }

  private static String file(String name, byte[] bytes) {
    return "{\"name\":\"%s\",\"data\":\"%s\"}"
        .formatted(name, Base64.getEncoder().encodeToString(bytes));
  }
}
