package parlor.api.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.answers.Content;
import parlor.answers.Faq;
import parlor.answers.FaqEntry;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;
import parlor.limit.Caller;
import parlor.limit.Challenge;
import parlor.limit.Challenges;
import parlor.limit.Rate;
import parlor.limit.Solution;
import parlor.tenant.Language;
import parlor.testing.HandClock;

/** How much of a content of a thousand entries can be asked out of the chat in a day. */
@ExtendWith(DynamoDbExtension.class)
class ScrapeTest {
  private static final int ENTRIES = 1_000;
  private static final String ADDRESS = "203.0.113.9";

  /** The day's salt is new with the day, and with it what is counted. */
  private final HandClock clock = new HandClock(Instant.parse("2046-03-15T00:00:00Z"));

  private final Set<String> seen = new HashSet<>();
  private final Instance here;
  private final String key;
  private long work;

  ScrapeTest(LocalTables tables) {
    var house = new House(tables, clock);
    var parts = house.instance();
    var real = parts.challenges;
    parts.challenges = new Counted(real);
    parts.contents = (tenant, version) -> Optional.of(Content.of(List.of(content())));
    here = parts.start();
    key = house.text(house.business(Rate.KEY, 2_000));
  }

  private static Faq content() {
    var entries = new ArrayList<FaqEntry>();
    for (int i = 0; i < ENTRIES; i++) {
      entries.add(
          new FaqEntry(
              "e" + i, question(i), "Article " + i + " is 7 euros.", Optional.of("/" + i)));
    }
    return new Faq("Casa", Language.EN, entries);
  }

  private static String question(int entry) {
    return "What does article " + entry + " cost?";
  }

  @Test
  void whoever_solves_nothing_gets_a_fifth_of_the_entries() {
    scrape(false);
    System.out.printf("scrape solving=false entries=%d of %d%n", seen.size(), ENTRIES);
    assertThat(seen).hasSizeBetween(120, ENTRIES / 4);
  }

  @Test
  void whoever_solves_everything_gets_no_more_and_pays_for_it() {
    scrape(true);
    System.out.printf(
        "scrape solving=true entries=%d of %d numbers=%d%n", seen.size(), ENTRIES, work);
    assertThat(seen).hasSizeBetween(120, ENTRIES / 4);
    assertThat(work).as("numbers to try").isGreaterThan(5_000_000);
  }

  /** Waits exactly as long as it is told, for a day, and never asks the same twice. */
  private void scrape(boolean solves) {
    var end = clock.instant().plus(Duration.ofDays(1)).minusSeconds(1);
    var token = "";
    int next = 0;
    while (clock.instant().isBefore(end) && next < ENTRIES) {
      if (token.isEmpty()) {
        var opened = here.open(key, ADDRESS);
        if (opened.status() == 428 && solves) {
          opened = here.open(key, ADDRESS, Solver.solve(opened));
        }
        token = opened.json().path("token").asString("");
        waits(opened);
        continue;
      }
      var reply = here.say(token, UUID.randomUUID(), question(next), ADDRESS);
      if (reply.status() == 428 && solves) {
        reply = here.say(token, UUID.randomUUID(), question(next), ADDRESS, Solver.solve(reply));
      }
      switch (reply.status()) {
        case 200 -> {
          reply.json().path("sources").forEach(s -> seen.add(s.path("entry").asString()));
          next++;
        }
        case 401 -> token = "";
        default -> waits(reply);
      }
    }
  }

  private void waits(Instance.Reply reply) {
    if (reply.status() >= 400) {
      var seconds = reply.headers().getOrDefault("retry-after", "60");
      clock.forward(Duration.ofSeconds(Long.parseLong(seconds)));
    }
  }

  /** As easy as can be, so that a day takes seconds, and adds up what would have been asked. */
  private final class Counted implements Challenges {
    private final Challenges real;

    Counted(Challenges real) {
      this.real = real;
    }

    @Override
    public Challenge pose(Caller caller, long most, Instant until) {
      work += most / 2;
      return real.pose(caller, 1, until);
    }

    @Override
    public boolean solves(Caller caller, Solution solution, Instant now) {
      return real.solves(caller, solution, now);
    }
  }
}
