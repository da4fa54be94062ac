package parlor.api.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.testing.HandClock;

/** What a tenant asks of STS and KMS through one instance in an hour, however much it is used. */
class HourTest {
  private static final String ROLE = "POST"; // to STS
  private static final String KEY = "TrentService.Decrypt";

  private final HandClock clock = new HandClock();
  private final OnAws aws = new OnAws(clock);
  private final Function<HttpCall, HttpReply> here = aws.instance();

  @AfterEach
  void leave() {
    aws.close();
  }

  /** Credentials of an hour are renewed after 55 minutes, a key is forgotten after five. */
  @Test
  void a_message_a_minute_is_ten_keys_an_hour_and_a_role_in_fifty_five_minutes() {
    var key = aws.business();
    var asked = asked(180, minute -> aws.visit(key));
    assertThat(Collections.frequency(asked, KEY)).isEqualTo(30);
    assertThat(Collections.frequency(asked, ROLE)).isEqualTo(4);
  }

  /** A token brings its own wrapped key, so for a token's life there are two. */
  @Test
  void after_a_rotation_both_keys_are_asked_for_until_the_last_old_token_ends() {
    var key = aws.business();
    var old = aws.visit(key);
    var rotated = aws.newTenantKey(key);
    var fresh = aws.visit(key, rotated);
    var both = asked(15, minute -> minute % 2 == 0 ? old : fresh);
    assertThat(Collections.frequency(both, KEY)).isEqualTo(6);
    var after = asked(60, minute -> aws.visit(key, rotated));
    assertThat(Collections.frequency(after, KEY)).isEqualTo(10);
  }

  /** What is asked for while one message is said each minute. */
  private List<String> asked(int minutes, IntFunction<String> visits) {
    for (int minute = 0; minute < minutes; minute++) {
      aws.say(here, visits.apply(minute), "203.0.113.1");
      clock.forward(Duration.ofMinutes(1));
    }
    return aws.asked();
  }
}
