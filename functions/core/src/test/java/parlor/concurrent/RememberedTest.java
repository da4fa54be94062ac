package parlor.concurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import parlor.testing.HandClock;

class RememberedTest {
  private static final int MOST = 100;
  private static final Duration LIFE = Duration.ofMinutes(5);

  private record Name(int number) {}

  private final HandClock clock = new HandClock();
  private final Remembered<Name, Integer> ageless = new Remembered<>(MOST);
  private final Remembered<Name, Integer> mortal = new Remembered<>(MOST, LIFE, clock);

  @Test
  void of_twice_as_many_the_later_half_is_left() {
    for (var memory : List.of(ageless, mortal)) {
      for (int i = 0; i < 2 * MOST; i++) {
        memory.put(new Name(i), i);
        assertThat(memory.size()).isLessThanOrEqualTo(MOST);
      }
      assertThat(memory.get(new Name(MOST - 1))).isEmpty();
      assertThat(memory.get(new Name(MOST))).contains(MOST);
      assertThat(memory.size()).isEqualTo(MOST);
    }
  }

  @Test
  void what_is_made_when_asked_for_is_bounded_too() {
    for (int i = 0; i < 2 * MOST; i++) {
      int number = i;
      assertThat(ageless.get(new Name(i), () -> number)).isEqualTo(i);
    }
    assertThat(ageless.size()).isEqualTo(MOST);
  }

  @Test
  void what_was_used_lately_stays() {
    ageless.put(new Name(0), 0);
    for (int i = 1; i < 2 * MOST; i++) {
      ageless.put(new Name(i), i);
      assertThat(ageless.get(new Name(0))).contains(0);
    }
  }

  @Test
  void at_the_end_of_its_life_it_is_forgotten_however_often_it_was_used() {
    mortal.put(new Name(1), 1);
    for (int minute = 0; minute < 5; minute++) {
      assertThat(mortal.get(new Name(1))).contains(1);
      clock.forward(Duration.ofMinutes(1));
    }
    assertThat(mortal.get(new Name(1))).contains(1);
    clock.forward(Duration.ofMillis(1));
    assertThat(mortal.get(new Name(1))).isEmpty();
  }

  @Test
  void what_nobody_asks_for_again_leaves_when_anything_is_asked_for() {
    for (int i = 0; i < MOST; i++) {
      mortal.put(new Name(i), i);
    }
    clock.forward(LIFE.plusMillis(1));
    assertThat(mortal.get(new Name(-1))).isEmpty();
    assertThat(mortal.size()).isZero();
  }

  @Test
  void learning_it_again_begins_a_new_life() {
    mortal.put(new Name(1), 1);
    mortal.put(new Name(2), 2);
    clock.forward(LIFE);
    mortal.put(new Name(1), 3);
    clock.forward(Duration.ofMinutes(1));
    assertThat(mortal.get(new Name(1))).contains(3);
    assertThat(mortal.size()).isOne();
  }

  @Test
  void a_clock_set_back_trusts_nothing_from_later() {
    mortal.put(new Name(1), 1);
    clock.forward(Duration.ofMillis(-1));
    assertThat(mortal.get(new Name(1))).isEmpty();
  }
}
