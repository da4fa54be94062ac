package parlor.models;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import parlor.answers.model.Ending;
import parlor.answers.model.Failure;
import parlor.answers.model.Model;
import parlor.answers.model.Prompt;
import parlor.answers.model.Prompt.Speaker;
import parlor.answers.model.Prompt.Turn;
import parlor.answers.model.Usage;

/** What is expected of every model, over a real socket in its provider's own protocol. */
@Timeout(180)
abstract class ModelContract {
  static final List<String> PIECES =
      List.of("El desayuno ", "es de 8 ", "a 10 ☕️ [break", "fast]. ", "¡Buen provecho!");
  static final Prompt PROMPT =
      new Prompt(
          "Answer from the passages.",
          List.of(
              new Turn(Speaker.VISITOR, "Hello"),
              new Turn(Speaker.ASSISTANT, "Hello!"),
              new Turn(Speaker.VISITOR, "¿A qué hora es el desayuno?")),
          300);

  final ModelServer server = new ModelServer();
  private final List<String> heard = new CopyOnWriteArrayList<>();

  abstract Model model();

  abstract Wire wire();

  /** How often one call may reach the provider: its client's own attempts. */
  abstract int attempts();

  /** Whether it can be heard before it has ended. */
  abstract boolean streams();

  @AfterEach
  void close() {
    server.close();
  }

  private Ending write() {
    try {
      return model().write(PROMPT, heard::add);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void its_pieces_joined_are_what_it_said_and_its_tokens_are_counted() {
    server.replies(wire().says(PIECES, Duration.ZERO));
    assertThat(write()).isEqualTo(new Ending.Done(true, new Usage(12, 7)));
    assertThat(String.join("", heard)).isEqualTo(String.join("", PIECES));
  }

  @Test
  void it_is_given_the_rules_and_the_conversation_in_order() {
    server.replies(wire().says(PIECES, Duration.ZERO));
    write();
    assertThat(server.requests()).hasSize(1);
    assertThat(server.requests().getFirst().body())
        .containsSubsequence("\"user\"", "Hello", "\"assistant\"", "Hello!", "\"user\"", "desayuno")
        .contains("Answer from the passages.")
        .contains("300");
  }

  @Test
  void it_is_heard_as_it_writes_where_it_streams() throws InterruptedException {
    server.replies(wire().says(PIECES, Duration.ofMillis(300)));
    var first = new CountDownLatch(1);
    var ending =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return model()
                    .write(
                        PROMPT,
                        piece -> {
                          heard.add(piece);
                          first.countDown();
                        });
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            });
    assertThat(first.await(60, TimeUnit.SECONDS)).isTrue();
    assertThat(streams() && ending.isDone()).isFalse();
    assertThat(ending.join()).isInstanceOf(Ending.Done.class);
  }

  @Test
  void one_that_comes_to_the_most_it_may_write_is_not_whole() {
    server.replies(wire().tooLong(PIECES));
    assertThat(write()).isEqualTo(new Ending.Done(false, new Usage(12, 7)));
  }

  @Test
  void an_empty_answer_has_no_pieces() {
    server.replies(wire().says(List.of(), Duration.ZERO));
    assertThat(write()).isInstanceOf(Ending.Done.class);
    assertThat(heard).isEmpty();
  }

  @Test
  void what_its_providers_filter_stops_is_refused() {
    server.replies(wire().filtered());
    assertThat(write()).isEqualTo(new Ending.Failed(Failure.REFUSED));
  }

  @Test
  void throttling_is_told_and_not_met_by_trying_on() {
    server.replies(wire().throttled());
    assertThat(write()).isEqualTo(new Ending.Failed(Failure.THROTTLED));
    assertThat(server.requests()).hasSizeLessThanOrEqualTo(attempts());
  }

  @Test
  void a_wrong_key_or_name_is_for_somebody_to_look_at() {
    server.replies(wire().denied());
    assertThat(write()).isEqualTo(new Ending.Failed(Failure.MISCONFIGURED));
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void a_server_that_fails_inside_is_out_of_reach() {
    server.replies(ModelServer.whole(500, "text/plain", new byte[0]));
    assertThat(write()).isEqualTo(new Ending.Failed(Failure.UNREACHABLE));
    assertThat(server.requests()).hasSizeLessThanOrEqualTo(attempts());
  }

  @Test
  void nobody_at_the_address_is_out_of_reach() {
    var model = model();
    server.close();
    try {
      assertThat(model.write(PROMPT, heard::add)).isEqualTo(new Ending.Failed(Failure.UNREACHABLE));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void one_that_breaks_off_has_not_answered() {
    server.replies(wire().cut(PIECES));
    assertThat(write())
        .isIn(
            streams()
                ? List.of(new Ending.Failed(Failure.CUT))
                : List.of(new Ending.Failed(Failure.CUT), new Ending.Failed(Failure.UNREACHABLE)));
  }

  @Test
  void what_is_not_the_protocol_is_malformed() {
    server.replies(wire().malformed());
    assertThat(write()).isEqualTo(new Ending.Failed(Failure.MALFORMED));
  }

  @Test
  void a_page_instead_of_an_answer_is_no_answer() {
    server.replies(ModelServer.whole(200, "text/html", "<html>Log in</html>".getBytes(UTF_8)));
    assertThat(write()).isInstanceOf(Ending.Failed.class);
    assertThat(heard).isEmpty();
  }

  @Test
  void whoever_gives_up_closes_the_connection() throws Exception {
    server.replies(wire().endless());
    var begun = new CountDownLatch(1);
    var interrupted = new CompletableFuture<Boolean>();
    var thread =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    model().write(PROMPT, piece -> begun.countDown());
                    interrupted.complete(false);
                  } catch (InterruptedException e) {
                    interrupted.complete(true);
                  }
                });
    if (streams()) {
      assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
    } else {
      while (server.requests().isEmpty()) {
        Thread.sleep(10);
      }
      Thread.sleep(200);
    }
    thread.interrupt();
    assertThat(interrupted.get(20, TimeUnit.SECONDS)).isTrue();
    assertThat(server.isDeserted()).isTrue();
  }
}
