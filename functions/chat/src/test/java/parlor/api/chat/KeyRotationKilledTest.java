package parlor.api.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.dynamodb.DynamoDbExtension;
import parlor.dynamodb.LocalTables;
import parlor.seal.KeyRotation;
import parlor.seal.Keyring;
import parlor.seal.Rotated;
import parlor.testing.HandClock;

/**
 * A rotation killed after a step, the run that resumes it killed after another, and then one that
 * is left alone. In {@code -Pfull}: after each pair of steps; otherwise a sample of them.
 */
@ExtendWith(DynamoDbExtension.class)
class KeyRotationKilledTest {
  private static final boolean FULL = Boolean.getBoolean("parlor.full");
  private static final int RECORDS = 7;
  private static final int PAGE = 3;

  /** The row, three pages with a look at the row between, the records, and the new row. */
  private static final int STEPS = 1 + 3 + 2 + RECORDS + 1;

  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private record Kill(int first, int second) {}

  private final HandClock clock = new HandClock();
  private final House house;
  private final Keyring keyring;

  KeyRotationKilledTest(LocalTables tables) {
    house = new House(tables, clock);
    keyring = house.instance().keyring();
  }

  @Test
  void killed_after_any_step_and_resumed_it_loses_nothing() {
    for (var kill : kills()) {
      var records =
          new Records(keyring, house.instance().vault(), clock, kill.first() * 100L + kill.second())
              .add(RECORDS);
      assertThat(run(records, keyring)).isEqualTo(new Rotated.Done(0, 0));
      clock.forward(KeyRotation.LEAST);
      kill(records, kill.first());
      assertThat(records.shut()).as("%s, after the first", kill).isEmpty();
      records.add(1);
      clock.forward(Duration.ofMinutes(20));
      boolean complete = kill.first() == STEPS;
      if (complete) {
        assertThat(run(records, keyring)).isInstanceOf(Rotated.TooSoon.class);
      } else {
        kill(records, kill.second());
        assertThat(records.shut()).as("%s, after both", kill).isEmpty();
        assertThat(run(records, keyring))
            .isInstanceOfAny(Rotated.Done.class, Rotated.TooSoon.class);
      }
      assertThat(records.shut()).as("%s, resumed", kill).isEmpty();
      clock.forward(KeyRotation.LEAST);
      assertThat(run(records, keyring))
          .as("%s, the next one", kill)
          .isInstanceOf(Rotated.Done.class);
      assertThat(records.shut()).as("%s, rotated again", kill).isEmpty();
    }
  }

  /** A resumed run takes fewer steps, so it may end before it would be killed. */
  private void kill(Records records, int at) {
    var stepped =
        new SteppedKeyring(
            keyring,
            step -> {
              if (step == at) {
                throw new Killed();
              }
            });
    try {
      var ended = run(records, stepped);
      assertThat(ended).isInstanceOf(Rotated.Done.class);
      assertThat(stepped.steps()).isLessThan(at);
    } catch (Killed e) {
      assertThat(stepped.steps()).isEqualTo(at);
    }
  }

  private Rotated run(Records records, Keyring on) {
    return new KeyRotation(house.instance().vault(), on, clock, PAGE)
        .rotate(records.tenant(), clock.instant().plusSeconds(600));
  }

  private static List<Kill> kills() {
    var all = new ArrayList<Kill>();
    for (int first = 1; first <= STEPS; first++) {
      for (int second = 1; second <= STEPS; second++) {
        all.add(new Kill(first, second));
      }
    }
    if (FULL) {
      return all;
    }
    // Each first step once, and with it any second.
    var random = new Random(13);
    var sample = new ArrayList<Kill>();
    for (int first = 1; first <= STEPS; first++) {
      sample.add(new Kill(first, 1 + random.nextInt(STEPS)));
    }
    return sample;
  }
}
