package parlor.api.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;
import parlor.mail.EmailAddress;
import parlor.model.ModelSetting;
import parlor.model.Price;
import parlor.notice.Notice;
import parlor.notice.Notice.Kind;
import parlor.notice.Notice.Part;
import parlor.notice.Notice.Planned;
import parlor.notice.NoticeId;
import parlor.notice.Noticing;
import parlor.privacy.Footing;
import parlor.privacy.ProcessingFacts;
import parlor.privacy.ProcessingFacts.Place;
import parlor.tenant.Language;

/** What an owner is told of who processes, and of what goes wrong. */
@ExtendWith(DynamoDbExtension.class)
final class NoticesTest {
  private static final ModelSetting GPU =
      new ModelSetting.OpenAi(
          "own", "qwen", URI.create("https://gpu.example/v1"), false, Price.FREE);
  private static final ProcessingFacts NEW =
      new ProcessingFacts(List.of(GPU), Place.THIS_HOST, "local", List.of())
          .by(Optional.of("smtp.example"));

  private final TestDesk desk;

  NoticesTest(LocalTables tables) {
    desk = new TestDesk(tables);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private Noticing noticing() {
    return new Noticing(desk.tables.boards());
  }

  private LocalDate today() {
    return desk.clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private Notice notice(String id, Kind kind, Optional<Planned> planned) {
    var said =
        Map.of(
            Language.EN,
            kind.parts().stream().collect(Collectors.toMap(part -> part, part -> "en " + part)),
            Language.ES,
            kind.parts().stream().collect(Collectors.toMap(part -> part, part -> "es " + part)));
    return Notice.of(
        new NoticeId(id),
        kind,
        desk.clock.instant(),
        said,
        new EmailAddress("ops@parlor.example"),
        planned);
  }

  @Test
  void what_runs_and_was_not_announced_is_shown_until_it_is() {
    assertThat(desk.get("ana", "notices").json().path("differs").isNull()).isTrue();
    var changed = desk.running(NEW);
    var differs = changed.get("ana", "notices").json().path("differs");
    assertThat(differs.at("/announced/subProcessors")).isEmpty();
    assertThat(differs.at("/runs/subProcessors").toString())
        .isEqualTo("[\"gpu.example\",\"smtp.example\"]");
    // A business that looks for the first time agrees to what it sees.
    assertThat(changed.get("bea", "notices").json().path("differs").isNull()).isTrue();

    var plan = new Planned(today().plusDays(30), NEW.footing());
    noticing().give(desk.alba, notice("gpu", Kind.CHANGE, Optional.of(plan)));
    assertThat(changed.get("ana", "notices").json().path("differs").isObject())
        .as("before its day")
        .isTrue();
    desk.clock.forward(Duration.ofDays(30));
    assertThat(changed.get("ana", "notices").json().path("differs").isNull()).isTrue();
    // What ran before is now what was not announced.
    assertThat(desk.get("ana", "notices").json().path("differs").isObject()).isTrue();
  }

  @Test
  void a_breach_is_there_until_each_owner_has_read_it_and_the_audit_says_who_did() {
    noticing().give(desk.alba, notice("2027-1", Kind.BREACH, Optional.empty()));
    var told = desk.get("ana", "notices").json().at("/notices/0");
    assertThat(told.path("seen").asBoolean()).isFalse();
    assertThat(told.path("kind").asString()).isEqualTo("breach");
    assertThat(told.path("parts")).hasSize(4);
    assertThat(told.at("/parts/0/text").asString()).isEqualTo("en " + Part.HAPPENED);
    var seen = desk.post("ana", "notices/seen", "{\"id\":\"2027-1\"}").json();
    assertThat(seen.at("/notices/0/seen").asBoolean()).isTrue();
    assertThat(desk.deeds("ana")).contains("notice-seen");
    assertThat(desk.get("bea", "notices").json().path("notices")).isEmpty();
  }

  @Test
  void what_makes_no_sense_or_is_not_an_owner_s_is_refused() {
    assertThat(desk.post("ana", "notices/seen", "{\"id\":\"none\"}").problem())
        .isEqualTo("not-found");
    assertThat(desk.post("ana", "notices/seen", "{\"id\":\"A B\"}").problem())
        .isEqualTo("bad-request");
    for (var path : List.of("notices", "agreement")) {
      assertThat(desk.get("agnes", path).problem()).as(path).isEqualTo("forbidden");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_contract_says_what_runs_and_that_it_is_a_template(Language language) {
    var of = "agreement?language=" + language.code();
    var here = desk.get("ana", of).json();
    assertThat(here.path("subProcessors")).isEmpty();
    var changed = desk.running(NEW);
    var contract = changed.get("ana", of).json();
    assertThat(contract.path("template").asString())
        .contains(language == Language.EN ? "not legal advice" : "no asesoramiento jurídico");
    assertThat(contract.path("sections")).hasSize(Agreement.SECTIONS.size());
    assertThat(contract.toString())
        .contains("qwen (gpu.example)", "gpu.example, smtp.example", "24")
        .doesNotContainPattern("[{][a-z]+[}]");
    assertThat(
            contract.path("subProcessors").valueStream().map(each -> each.path("name").asString()))
        .containsExactlyElementsOf(NEW.subProcessors(NEW.models()).keySet());
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void wherever_it_runs_no_hole_stays_open(Place place) {
    var wide = new ModelSetting.Bedrock("main", "eu.amazon.x", true, Price.DEAR);
    var facts = new ProcessingFacts(List.of(wide), place, "eu-x-1", List.of("Amazon Web Services"));
    var changed = desk.running(facts);
    for (var language : Language.values()) {
      var contract = changed.get("ana", "agreement?language=" + language.code()).json();
      assertThat(contract.toString())
          .contains("eu-x-1", "eu.amazon.x (Amazon Bedrock)")
          .satisfies(text -> saysOfWalls(text, place, language))
          .doesNotContainPattern("[{][a-z]+[}]");
    }
    assertThat(facts.footing())
        .isEqualTo(
            Footing.of("eu-x-1", true, List.of("Amazon Bedrock"), List.of("Amazon Web Services")));
  }

  /** What is said of walls between businesses is of where it runs. */
  private static void saysOfWalls(String text, Place place, Language language) {
    var rows = language == Language.EN ? "another business’s rows" : "las filas de otro negocio";
    var computer = language == Language.EN ? "one computer" : "un solo equipo";
    assertThat(text.contains(rows)).isEqualTo(place == Place.AWS);
    assertThat(text.contains(computer)).isEqualTo(place != Place.AWS);
  }
}
