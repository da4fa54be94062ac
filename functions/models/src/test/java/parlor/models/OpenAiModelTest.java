package parlor.models;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parlor.answers.model.Ending;
import parlor.answers.model.Failure;
import parlor.answers.model.Model;
import parlor.model.ModelSetting;
import parlor.model.Price;

class OpenAiModelTest extends ModelContract {
  @Override
  Model model() {
    return OpenAiModel.of(at(server.address(), false), Optional.of("secret"));
  }

  @Override
  Wire wire() {
    return new OpenAiWire();
  }

  @Override
  int attempts() {
    return 1;
  }

  @Override
  boolean streams() {
    return true;
  }

  private static ModelSetting.OpenAi at(URI server, boolean plainHttp) {
    return new ModelSetting.OpenAi("own", "qwen3:8b", server, plainHttp, Price.FREE);
  }

  private Ending write(ModelServer.Reply reply, List<String> heard) throws InterruptedException {
    server.replies(reply);
    return model().write(PROMPT, heard::add);
  }

  private static ModelServer.Reply events(String text) {
    return ModelServer.whole(200, "text/event-stream", text.getBytes(UTF_8));
  }

  @Test
  void the_key_is_sent_to_chat_completions() throws InterruptedException {
    write(wire().says(PIECES, Duration.ZERO), new ArrayList<>());
    var request = server.requests().getFirst();
    assertThat(request.path()).isEqualTo("/v1/chat/completions");
    assertThat(request.authorization()).containsExactly("Bearer secret");
    assertThat(request.body()).contains("\"model\":\"qwen3:8b\"", "\"stream\":true");
  }

  @Test
  void a_server_that_answers_whole_although_it_was_asked_to_stream_is_heard()
      throws InterruptedException {
    var heard = new ArrayList<String>();
    var body = OpenAiWire.whole("From 8 to 10.", "stop").toString().getBytes(UTF_8);
    var ending = write(ModelServer.whole(200, "application/json", body), heard);
    assertThat(ending).isInstanceOf(Ending.Done.class);
    assertThat(heard).containsExactly("From 8 to 10.");
  }

  @Test
  void a_redirect_is_not_followed() throws InterruptedException {
    var ending =
        write(
            exchange -> {
              exchange.getResponseHeaders().set("Location", "/elsewhere");
              exchange.sendResponseHeaders(307, -1);
            },
            new ArrayList<>());
    assertThat(ending).isEqualTo(new Ending.Failed(Failure.MISCONFIGURED));
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void lines_may_end_as_they_like_and_carry_other_fields() throws InterruptedException {
    var heard = new ArrayList<String>();
    var a = OpenAiWire.chunk("a", Optional.empty());
    var b = OpenAiWire.chunk("b", Optional.of("stop"));
    var text = "\ufeffid: 1\revent: message\rdata:" + a + "\r\rretry: 5\n: x\ndata: " + b + "\n\n";
    assertThat(write(events(text), heard)).isInstanceOf(Ending.Done.class);
    assertThat(heard).containsExactly("a", "b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"reasoning", "reasoning_content"})
  void what_a_model_thinks_aloud_is_a_sign_of_life_and_no_answer(String field)
      throws InterruptedException {
    var heard = new ArrayList<String>();
    var thought = "{\"choices\":[{\"delta\":{\"%s\":\"Hm.\"}}]}".formatted(field);
    var said = OpenAiWire.chunk("a", Optional.of("stop"));
    var ending = write(events("data: " + thought + "\n\ndata: " + said + "\n\n"), heard);
    assertThat(ending).isInstanceOf(Ending.Done.class);
    assertThat(heard).containsExactly("", "a");
  }

  @Test
  void an_event_of_several_lines_is_one() throws InterruptedException {
    var heard = new ArrayList<String>();
    var chunk = OpenAiWire.chunk("a", Optional.of("stop")).replace(",", ",\ndata: ");
    assertThat(write(events("data: " + chunk + "\n\n"), heard)).isInstanceOf(Ending.Done.class);
    assertThat(heard).containsExactly("a");
  }

  @Test
  void an_event_that_is_cut_off_is_none() throws InterruptedException {
    var heard = new ArrayList<String>();
    var chunk = OpenAiWire.chunk("a", Optional.empty());
    var ending = write(events("data: " + chunk + "\n\ndata: {\"choi"), heard);
    assertThat(ending).isEqualTo(new Ending.Failed(Failure.CUT));
    assertThat(heard).containsExactly("a");
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"error\":{\"code\":429}}', THROTTLED",
    "'{\"error\":{\"type\":\"rate_limit_exceeded\"}}', THROTTLED",
    "'{\"error\":{\"code\":\"content_filter\"}}', REFUSED",
    "'{\"error\":{\"message\":\"out of memory\"}}', UNREACHABLE",
    "'{\"choices\":[{\"delta\":{\"refusal\":\"I will not\"}}]}', REFUSED",
    "'{\"choices\":[{\"delta\":{},\"finish_reason\":\"tool_calls\"}]}', MALFORMED",
    "'{\"choices\":7}', MALFORMED",
    "'[]', MALFORMED"
  })
  void an_event_may_say_that_it_failed(String data, Failure why) throws InterruptedException {
    assertThat(write(events("data: " + data + "\n\n"), new ArrayList<>()))
        .isEqualTo(new Ending.Failed(why));
  }

  @Test
  void a_filter_that_answers_400_has_refused() throws InterruptedException {
    var body = "{\"error\":{\"code\":\"content_filter\"}}".getBytes(UTF_8);
    assertThat(write(ModelServer.whole(400, "application/json", body), new ArrayList<>()))
        .isEqualTo(new Ending.Failed(Failure.REFUSED));
  }

  @Test
  void one_that_never_ends_is_cut_short() throws InterruptedException {
    var long_ = OpenAiWire.chunk("x".repeat(60_000), Optional.empty());
    ModelServer.Reply reply =
        exchange -> {
          try (var out = ModelServer.begin(exchange, "text/event-stream")) {
            while (true) {
              out.write(("data: " + long_ + "\n\n").getBytes(UTF_8));
            }
          }
        };
    assertThat(write(reply, new ArrayList<>())).isEqualTo(new Ending.Failed(Failure.MALFORMED));
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:1234, http://127.0.0.1:1234/v1/chat/completions",
    "http://localhost/v1, http://localhost/v1/chat/completions",
    "'http://[::1]:8080/', 'http://[::1]:8080/v1/chat/completions'",
    "https://m.example/a/v1/, https://m.example/a/v1/chat/completions",
    "https://m.example, https://m.example/v1/chat/completions"
  })
  void a_server_is_named_with_its_version_or_without(URI server, URI completions) {
    assertThat(ServerAddress.completions(at(server, false))).isEqualTo(completions);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://models.example/v1",
        "http://10.0.0.5:8000",
        "http://127.0.0.1.example",
        "ftp://127.0.0.1",
        "https://user:secret@models.example",
        "models.example"
      })
  void words_do_not_travel_in_the_clear_by_oversight(URI server) {
    assertThatThrownBy(() -> OpenAiModel.of(at(server, false), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("secret");
  }

  @Test
  void plain_http_may_be_said_on_purpose() {
    var server = URI.create("http://ollama:11434");
    assertThat(ServerAddress.completions(at(server, true)))
        .isEqualTo(URI.create("http://ollama:11434/v1/chat/completions"));
  }
}
