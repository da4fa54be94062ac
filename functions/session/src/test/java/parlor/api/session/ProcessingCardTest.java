package parlor.api.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parlor.mail.EmailAddress;
import parlor.model.GuardrailSetting;
import parlor.model.ModelSetting;
import parlor.model.Price;
import parlor.model.ThisMachine;
import parlor.notice.Notice;
import parlor.notice.Notice.Part;
import parlor.notice.Notice.Planned;
import parlor.notice.NoticeId;
import parlor.privacy.Footing;
import parlor.privacy.ProcessingFacts;
import parlor.tenant.Frequency;
import parlor.tenant.Language;
import parlor.tenant.Retention;
import parlor.tenant.TenantId;
import parlor.tenant.Terms;
import parlor.tenant.Voice;
import parlor.tenant.Workspace;
import tools.jackson.databind.JsonNode;

/** The card says which model a business's visitors write to, and where that is. */
class ProcessingCardTest {
  private static final ModelSetting BEDROCK =
      new ModelSetting.Bedrock("main", "amazon.x", false, Price.DEAR);
  private static final ModelSetting OTHER =
      new ModelSetting.OpenAi(
          "own", "qwen", URI.create("https://gpu.example/v1"), false, Price.FREE);
  private static final ModelSetting HERE =
      new ModelSetting.OpenAi("here", "llama", URI.create("http://127.0.0.1:1"), false, Price.FREE);

  private static JsonNode card(ProcessingFacts facts, Optional<String> picked, Language language) {
    return card(facts, picked, List.of(), language);
  }

  private static JsonNode card(
      ProcessingFacts facts, Optional<String> picked, List<Notice> coming, Language language) {
    return ProcessingCard.of(casa(picked), facts, coming, language);
  }

  private static Workspace casa(Optional<String> picked) {
    return new Workspace(
        TenantId.of(new byte[13]),
        "Casa",
        "#a4471f",
        Map.of(Language.EN, "Hello"),
        Map.of(),
        "Casa S.L.",
        "privacy@casa.example",
        90,
        new Voice(picked, "", List.of()));
  }

  /** The same in two languages, which asks visitors for their agreement. */
  private static Workspace asking(Workspace plain) {
    return new Workspace(
        plain.tenant(),
        plain.name(),
        plain.accent(),
        plain.greeting(),
        plain.suggestions(),
        plain.controllerName(),
        plain.controllerContact(),
        plain.retention(),
        plain.voice(),
        plain.policy(),
        plain.hours(),
        plain.summaries(),
        plain.regions(),
        new Terms(16, true));
  }

  private static String line(JsonNode card, String topic) {
    return card.get("lines")
        .valueStream()
        .filter(line -> line.get("topic").asString().equals(topic))
        .map(line -> line.get("text").asString())
        .collect(Collectors.joining());
  }

  @Test
  void what_is_kept_how_long_is_said_of_each_kind_and_of_what_is_not_kept() {
    var facts = ProcessingFacts.onAws(List.of(), Optional.empty(), Optional.empty(), "eu-x-1");
    var casa = casa(Optional.empty());
    var kept = casa.keeping(new Retention(7, 1, 365, 30));
    var card = ProcessingCard.of(kept, facts, List.of(), Language.EN);
    assertThat(card.get("retentionDays").asInt()).isEqualTo(7);
    assertThat(card.get("leadDays").asInt()).isEqualTo(1);
    assertThat(card.get("auditDays").asInt()).isEqualTo(365);
    assertThat(card.get("mailDays").asInt()).isEqualTo(30);
    assertThat(line(card, "retention"))
        .startsWith("7 days from the start of the conversation")
        .contains("leave: 1 day.", "words: 365 days.", "where: 30 days.");
    assertThat(VisitorNotice.of(kept, Language.EN).text()).contains("kept for 7 days");

    var nothing = casa.keeping(new Retention(0, 30, 365, 30));
    assertThat(line(ProcessingCard.of(nothing, facts, List.of(), Language.ES), "retention"))
        .contains("se borra cuando nadie ha escrito durante 15 minutos", "breve resumen", "30 días")
        .doesNotContain("0 días desde", "{");
    assertThat(VisitorNotice.of(nothing, Language.EN).text())
        .isEqualTo(
            "Automated assistant of Casa. What you write is erased once nobody has written for 15"
                + " minutes; Casa gets a short summary by mail. Not for children under 13.");
    assertThat(VisitorNotice.of(nothing, Language.EN).wording().version())
        .isNotEqualTo(VisitorNotice.of(kept, Language.EN).wording().version());
  }

  @Test
  void a_business_that_asks_for_agreement_says_so_and_rests_its_answers_on_it() {
    var facts = ProcessingFacts.onAws(List.of(), Optional.empty(), Optional.empty(), "eu-x-1");
    var plain = casa(Optional.empty());
    var asks = asking(plain);
    var card = ProcessingCard.of(asks, facts, List.of(), Language.ES);
    assertThat(card.get("minimumAge").asInt()).isEqualTo(16);
    assertThat(card.get("asksAgreement").asBoolean()).isTrue();
    assertThat(card.at("/purposes/0/basis").asString()).isEqualTo("consent");
    assertThat(line(card, "purposes"))
        .contains("Para contestarte: con tu consentimiento")
        .doesNotContain("{");
    assertThat(line(card, "age")).contains("16 años");
    var usual = ProcessingCard.of(plain, facts, List.of(), Language.ES);
    assertThat(usual.at("/purposes/0/basis").asString()).isEqualTo("legitimate-interest");

    var notice = VisitorNotice.of(asks, Language.EN);
    assertThat(notice.text()).endsWith("Not for children under 16.");
    assertThat(notice.agreement()).hasValueSatisfying(text -> assertThat(text).contains("I agree"));
    assertThat(notice.wording().text()).contains(notice.text(), notice.agreement().get());
    assertThat(VisitorNotice.of(plain, Language.EN).agreement()).isEmpty();
  }

  @Test
  void a_deployment_without_models_quotes() {
    var card =
        card(
            ProcessingFacts.onAws(List.of(), Optional.empty(), Optional.empty(), "eu-x-1"),
            Optional.empty(),
            Language.EN);
    assertThat(card.at("/model/name").asString()).isEqualTo("extract");
    assertThat(card.has("secondModel")).isFalse();
    assertThat(line(card, "place")).isEqualTo("In the region eu-x-1.");
  }

  @Test
  void a_model_of_the_same_region_is_named_and_adds_no_company() {
    var facts =
        ProcessingFacts.onAws(List.of(BEDROCK), Optional.empty(), Optional.empty(), "eu-x-1");
    var card = card(facts, Optional.empty(), Language.EN);
    assertThat(card.at("/model/name").asString()).isEqualTo("amazon.x");
    assertThat(card.at("/model/provider").asString()).isEqualTo("Amazon Bedrock");
    assertThat(card.get("subProcessors").toString()).isEqualTo("[\"Amazon Web Services\"]");
    assertThat(line(card, "place")).isEqualTo("In the region eu-x-1.");
  }

  @Test
  void whoever_picks_another_reads_of_that_one_first() {
    var facts =
        ProcessingFacts.onAws(
            List.of(BEDROCK, OTHER), Optional.empty(), Optional.empty(), "eu-x-1");
    var card = card(facts, Optional.of("own"), Language.EN);
    assertThat(card.at("/model/name").asString()).isEqualTo("qwen");
    assertThat(card.at("/secondModel/name").asString()).isEqualTo("amazon.x");
    assertThat(card.get("subProcessors").toString()).contains("gpu.example");
    assertThat(line(card, "place")).contains("gpu.example", "Amazon Bedrock in eu-x-1");
  }

  @Test
  void a_model_that_sums_up_is_told_of_where_it_does() {
    var facts =
        ProcessingFacts.onAws(List.of(BEDROCK), Optional.empty(), Optional.empty(), "eu-x-1");
    assertThat(line(card(facts, Optional.empty(), Language.EN), "summary"))
        .contains("once more", "masked", "mail to Casa");
    assertThat(line(card(facts, Optional.empty(), Language.ES), "summary"))
        .contains("una vez más", "correo a Casa");
    assertThat(card(facts, Optional.empty(), Language.EN).get("modelSumsUp").asBoolean()).isTrue();
    var none = ProcessingFacts.onAws(List.of(), Optional.empty(), Optional.empty(), "eu-x-1");
    var daily = daily(facts);
    for (var card : List.of(card(none, Optional.empty(), Language.EN), daily)) {
      assertThat(card.get("modelSumsUp").asBoolean()).isFalse();
      assertThat(line(card, "summary")).isEmpty();
    }
  }

  /** Mails of a day are in the log's own words. */
  private static JsonNode daily(ProcessingFacts facts) {
    var workspace =
        new Workspace(
            TenantId.of(new byte[13]),
            "Casa",
            "#a4471f",
            Map.of(Language.EN, "Hello"),
            Map.of(),
            "Casa S.L.",
            "privacy@casa.example",
            Retention.of(90),
            Voice.PLAIN,
            Optional.empty(),
            Optional.empty(),
            Frequency.DAILY,
            List.of(),
            Terms.USUAL);
    return ProcessingCard.of(workspace, facts, List.of(), Language.EN);
  }

  @Test
  void what_it_is_for_who_runs_it_and_from_what_age_is_said() {
    var facts = ProcessingFacts.onAws(List.of(), Optional.empty(), Optional.empty(), "eu-x-1");
    var card = card(facts, Optional.empty(), Language.EN);
    assertThat(card.get("purposes").valueStream().map(JsonNode::toString))
        .containsExactly(
            "{\"purpose\":\"answers\",\"basis\":\"legitimate-interest\"}",
            "{\"purpose\":\"abuse\",\"basis\":\"legitimate-interest\"}",
            "{\"purpose\":\"summaries\",\"basis\":\"legitimate-interest\"}",
            "{\"purpose\":\"contact\",\"basis\":\"consent\"}");
    assertThat(card.get("minimumAge").asInt()).isEqualTo(13);
    assertThat(line(card, "operator")).contains("works for Casa", "processor");
    assertThat(line(card, "purposes")).contains("6.1 f", "with your consent");
    var spanish = card(facts, Optional.empty(), Language.ES);
    assertThat(line(spanish, "age")).contains("menores de 13 años");
    assertThat(line(spanish, "purposes")).contains("interés legítimo", "consentimiento");
    assertThat(card.get("lines").toString() + spanish.get("lines")).doesNotContain("{business}");
  }

  @Test
  void why_nothing_is_trained_is_said_of_what_runs_and_what_cannot_be_known_is_not_promised() {
    var none = ProcessingFacts.onAws(List.of(), Optional.empty(), Optional.empty(), "eu-x-1");
    var aws = ProcessingFacts.onAws(List.of(BEDROCK), Optional.empty(), Optional.empty(), "eu-x-1");
    var other = ProcessingFacts.onAws(List.of(OTHER), Optional.empty(), Optional.empty(), "eu-x-1");
    var here =
        new ProcessingFacts(List.of(HERE), ProcessingFacts.Place.THIS_HOST, "local", List.of());
    assertThat(
            Stream.of(none, aws, other, here)
                .map(facts -> line(card(facts, Optional.empty(), Language.EN), "training")))
        .satisfiesExactly(
            text -> assertThat(text).contains("none reads them"),
            text -> assertThat(text).contains("Amazon states"),
            text -> assertThat(text).contains("gpu.example", "Parlor cannot see it"),
            text -> assertThat(text).contains("The model here only reads"));
    assertThat(
            Stream.of(none, aws, other, here)
                .map(facts -> card(facts, Optional.empty(), Language.EN))
                .map(card -> card.path("trainsModels") + " " + card.path("trainingBasis")))
        .containsExactly("false \"extract\"", "false \"aws\"", "null \"other\"", "false \"here\"");
  }

  @Test
  void what_self_hosting_does_not_guarantee_is_said_there_and_nowhere_else() {
    var aws = ProcessingFacts.onAws(List.of(), Optional.empty(), Optional.empty(), "eu-x-1");
    var host = new ProcessingFacts(List.of(), ProcessingFacts.Place.THIS_HOST, "local", List.of());
    assertThat(line(card(host, Optional.empty(), Language.EN), "selfhost"))
        .contains("has the keys too", "erased again where a copy is put back");
    assertThat(line(card(host, Optional.empty(), Language.ES), "selfhost"))
        .contains("tiene también las claves");
    assertThat(line(card(host, Optional.empty(), Language.EN), "readers"))
        .contains("holds the key file, and could read it");
    assertThat(line(card(aws, Optional.empty(), Language.EN), "selfhost")).isEmpty();
  }

  @Test
  void one_that_is_not_there_is_not_named() {
    var facts =
        ProcessingFacts.onAws(List.of(BEDROCK), Optional.empty(), Optional.empty(), "eu-x-1");
    var card = card(facts, Optional.of("gone"), Language.EN);
    assertThat(card.at("/model/name").asString()).isEqualTo("extract");
  }

  @Test
  void a_model_on_the_host_itself_leaves_nothing_to_others() {
    var facts =
        new ProcessingFacts(List.of(HERE), ProcessingFacts.Place.THIS_HOST, "local", List.of());
    var card = card(facts, Optional.empty(), Language.EN);
    assertThat(card.get("subProcessors")).isEmpty();
    assertThat(line(card, "place")).contains("go nowhere else");
    assertThat(line(card, "companies")).isEqualTo("None receives your words.");
  }

  @Test
  void a_model_that_may_leave_the_region_says_so() {
    var wide = new ModelSetting.Bedrock("main", "eu.amazon.x", true, Price.DEAR);
    var card =
        card(
            ProcessingFacts.onAws(List.of(wide), Optional.empty(), Optional.empty(), "eu-x-1"),
            Optional.empty(),
            Language.EN);
    assertThat(card.at("/model/otherRegions").asBoolean()).isTrue();
    assertThat(line(card, "place")).contains("and in other regions");
  }

  @Test
  void a_model_that_questions_are_found_by_is_named() {
    var search = new ModelSetting.Bedrock("search", "cohere.embed", false, Price.DEAR);
    var facts = ProcessingFacts.onAws(List.of(), Optional.of(search), Optional.empty(), "eu-x-1");
    for (var language : Language.values()) {
      var card = card(facts, Optional.empty(), language);
      assertThat(card.at("/model/name").asString()).isEqualTo("extract");
      assertThat(card.at("/search/name").asString()).isEqualTo("cohere.embed");
      assertThat(card.at("/search/provider").asString()).isEqualTo("Amazon Bedrock");
      assertThat(card.at("/subProcessors")).hasSize(1);
      assertThat(line(card, "search")).contains("cohere.embed");
    }
  }

  @Test
  void who_is_asked_about_a_message_in_doubt_is_named_with_its_company() {
    var guardrail = GuardrailSetting.read("abc123:1");
    var card =
        card(
            ProcessingFacts.onAws(List.of(), Optional.empty(), guardrail, "eu-x-1"),
            Optional.empty(),
            Language.EN);
    assertThat(card.at("/secondOpinion/name").asString()).isEqualTo("Amazon Bedrock Guardrails");
    assertThat(card.at("/secondOpinion/region").asString()).isEqualTo("eu-x-1");
    assertThat(line(card, "doubt")).contains("Amazon Bedrock Guardrails in eu-x-1", "masked");
    var host =
        new ProcessingFacts(
            List.of(),
            ProcessingFacts.Place.THIS_HOST,
            "eu-x-1",
            List.of(),
            Optional.empty(),
            guardrail,
            Optional.empty());
    var here = card(host, Optional.empty(), Language.EN);
    assertThat(here.get("subProcessors").toString()).isEqualTo("[\"Amazon Web Services\"]");
    assertThat(line(here, "place")).contains("Only a message in doubt leaves it");
    assertThat(line(here, "companies")).contains("Amazon Web Services");
  }

  @Test
  void a_server_that_mails_go_by_is_a_company_too_and_one_of_this_machine_is_none() {
    var host = new ProcessingFacts(List.of(), ProcessingFacts.Place.THIS_HOST, "local", List.of());
    var card = card(host.by(Optional.of("smtp.example")), Optional.empty(), Language.EN);
    assertThat(card.get("subProcessors").toString()).isEqualTo("[\"smtp.example\"]");
    assertThat(line(card, "place")).contains("smtp.example").doesNotContain("nowhere else");
    assertThat(line(card, "mail")).contains("smtp.example");
    assertThat(ThisMachine.is(URI.create("smtp://127.0.0.1:25"))).isTrue();
    assertThat(ThisMachine.is(URI.create("smtps://smtp.example"))).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void what_is_announced_is_on_the_card_with_its_day(Language language) {
    var facts = ProcessingFacts.onAws(List.of(), Optional.empty(), Optional.empty(), "eu-x-1");
    var next = Footing.of("eu-y-1", false, List.of(), List.of("Amazon Web Services"));
    var said =
        Map.of(
            Language.EN, Map.of(Part.CHANGES, "The region moves."),
            Language.ES, Map.of(Part.CHANGES, "Cambia la región."));
    var notice =
        Notice.of(
            new NoticeId("move"),
            Notice.Kind.CHANGE,
            Instant.EPOCH,
            said,
            new EmailAddress("ops@parlor.example"),
            Optional.of(new Planned(LocalDate.parse("2047-02-01"), next)));
    var card = card(facts, Optional.empty(), List.of(notice), language);
    assertThat(card.at("/changes/0/from").asString()).isEqualTo("2047-02-01");
    assertThat(card.at("/changes/0/region").asString()).isEqualTo("eu-y-1");
    assertThat(line(card, "change"))
        .contains("2047", notice.said(language, Part.CHANGES))
        .doesNotContain("{");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void no_hole_of_a_text_stays_open(Language language) {
    for (var place : ProcessingFacts.Place.values()) {
      for (var models : List.of(List.<ModelSetting>of(), List.of(BEDROCK), List.of(OTHER, HERE))) {
        for (var guardrail : List.of("none", "abc123:DRAFT")) {
          var facts =
              new ProcessingFacts(
                  models,
                  place,
                  "eu-x-1",
                  List.of(),
                  Optional.empty(),
                  GuardrailSetting.read(guardrail),
                  Optional.of("smtp.example"));
          assertThat(card(facts, Optional.empty(), language).get("lines").toString())
              .doesNotContainPattern("[{][a-z]+[}]");
        }
      }
    }
  }
}
