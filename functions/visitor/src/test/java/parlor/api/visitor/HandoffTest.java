package parlor.api.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.conversation.Event;
import parlor.conversation.MessageId;
import parlor.conversation.MessageText;
import parlor.conversation.Mode;
import parlor.conversation.PersonName;
import parlor.conversation.Span;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;
import parlor.http.Json;
import parlor.tenant.Frequency;
import parlor.tenant.Hours;
import parlor.tenant.Terms;
import parlor.tenant.Voice;
import parlor.tenant.Workspace;
import parlor.testing.Casa;
import parlor.testing.HandClock;
import tools.jackson.databind.JsonNode;

/** A visitor asks for a person. */
@ExtendWith(DynamoDbExtension.class)
class HandoffTest {
  private final HandClock clock = new HandClock();
  private final LocalTables tables;
  private final Home home;

  HandoffTest(LocalTables tables) {
    this.tables = tables;
    this.home = new Home(tables, clock);
  }

  @Test
  void while_a_person_is_awaited_messages_are_kept_and_nobody_answers() {
    var visit = home.visit();
    visit.say("When is breakfast?");
    tables.meter().reset();
    var asked = visit.handoff(true);
    System.out.printf(
        "ledger handoff requests=%d writeUnits=%.1f readUnits=%.1f%n",
        tables.meter().requests(), tables.meter().writeUnits(), tables.meter().readUnits());
    assertThat(tables.meter().requests()).isEqualTo(7);
    assertThat(tables.meter().writeUnits()).isEqualTo(4);
    assertThat(asked.status()).isEqualTo(201);
    assertThat(asked.json().path("waiting").asBoolean()).isTrue();
    assertThat(home.told.news).containsExactly("handoff 2");
    assertThat(home.parts.lines().list(home.tenant, Span.ALL, 1).getFirst().mode())
        .isEqualTo(Mode.WAITING);
    tables.meter().reset();
    var said = visit.say("When is breakfast?");
    assertThat(tables.meter().requests()).as("the key's month pays nothing").isEqualTo(3);
    assertThat(said.json().path("answer").isNull()).isTrue();
    assertThat(said.at("outcome")).isEqualTo("handed-off");
    assertThat(said.at("answeredBy")).isEqualTo("none");
    assertThat(said.at("state")).isEqualTo("waiting");
    assertThat(visit.handoff(true).status()).isEqualTo(200);
    assertThat(visit.kinds()).containsExactly("turn", "handoff-asked", "turn");
    assertThat(home.told.news).containsOnly("handoff 2");
  }

  @Test
  void whoever_goes_on_with_the_assistant_is_answered_again() {
    var visit = home.visit();
    visit.handoff(true);
    assertThat(visit.handoff(false).at("state")).isEqualTo("bot");
    assertThat(visit.say("When is breakfast?").at("answer")).contains("8 to 10.30");
    assertThat(visit.kinds()).containsExactly("handoff-asked", "handoff-dropped", "turn");
  }

  @Test
  void five_messages_at_once_while_a_person_is_there_are_kept_in_silence() throws Exception {
    var visit = home.visit();
    visit.handoff(true);
    visit.joined("Ana");
    var calls = new ArrayList<Callable<JsonNode>>();
    for (int i = 0; i < 5; i++) {
      calls.add(() -> visit.say("When is breakfast?").json());
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var reply : threads.invokeAll(calls)) {
        assertThat(reply.get().path("answer").isNull()).isTrue();
        assertThat(reply.get().path("state").asString()).isEqualTo("human");
      }
    }
    assertThat(visit.kinds()).hasSize(7);
    visit.happens(
        new Event.Said(
            new MessageId(UUID.randomUUID()),
            new PersonName("Ana"),
            new MessageText("At eight, María.")));
    visit.happens(new Event.PersonLeft(new PersonName("Ana")));
    var entries = visit.read().json();
    assertThat(entries.path("state").asString()).isEqualTo("bot");
    assertThat(entries.path("entries").get(7).path("text").asString())
        .isEqualTo("At eight, María.");
    assertThat(entries.path("entries").get(7).path("name").asString()).isEqualTo("Ana");
    assertThat(visit.say("When is breakfast?").at("answer")).contains("8 to 10.30");
  }

  @Test
  void help_is_pointed_to_even_while_a_person_is_there() {
    var visit = home.visit();
    visit.joined("Ana");
    assertThat(visit.say("I want to kill myself").at("outcome")).isEqualTo("referred");
  }

  @Test
  void what_is_closed_stays_closed() {
    var visit = home.visit();
    visit.handoff(true);
    visit.joined("Ana");
    visit.happens(new Event.Closed());
    assertThat(visit.say("When is breakfast?").slug()).isEqualTo("conflict");
    assertThat(visit.handoff(true).slug()).isEqualTo("conflict");
    assertThat(visit.read().at("state")).isEqualTo("closed");
    assertThat(visit.post("/v1/feedback", Json.object().put("helpful", true)).status())
        .isEqualTo(201);
    assertThat(visit.read().at("state")).isEqualTo("closed");
  }

  @Test
  void outside_working_hours_nobody_waits_and_the_reply_says_from_when() {
    home.parts.workspaces().write(open(LocalTime.of(9, 0), LocalTime.of(12, 30)));
    var early = home.visit();
    assertThat(early.handoff(true).at("state")).as("12:00 there").isEqualTo("waiting");
    clock.forward(Duration.ofHours(1));
    var late = home.visit("es");
    var reply = late.handoff(true);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.at("state")).isEqualTo("bot");
    assertThat(reply.json().path("offerLeadAfterSeconds").asInt()).isZero();
    assertThat(reply.at("opensAt")).isEqualTo("2046-03-16T09:00:00Z");
    assertThat(reply.at("text")).contains("viernes").contains("9:00");
    assertThat(late.kinds()).isEmpty();
    clock.forward(Duration.ofDays(1));
    var friday = home.visit();
    assertThat(friday.handoff(true).at("text")).contains("Monday");
  }

  private Workspace open(LocalTime from, LocalTime to) {
    var shifts = List.of(new Hours.Shift(from, to));
    var week =
        Map.of(DayOfWeek.MONDAY, shifts, DayOfWeek.THURSDAY, shifts, DayOfWeek.FRIDAY, shifts);
    var casa = Casa.workspace(home.tenant);
    return new Workspace(
        casa.tenant(),
        casa.name(),
        casa.accent(),
        casa.greeting(),
        casa.suggestions(),
        casa.controllerName(),
        casa.controllerContact(),
        casa.retention(),
        Voice.PLAIN,
        Optional.empty(),
        Optional.of(new Hours(ZoneId.of("UTC"), week, Set.of())),
        Frequency.EACH,
        List.of(),
        Terms.USUAL);
  }
}
