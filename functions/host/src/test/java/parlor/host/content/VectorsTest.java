package parlor.host.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parlor.host.HostFixture;
import parlor.models.EmbeddingServer;
import tools.jackson.databind.JsonNode;

/** A server of vectors that goes away while content is read, and comes back. */
@Timeout(240)
class VectorsTest {
  private static final String TEXT =
      "Sauna\n\nThe sauna is heated from five in the afternoon on.\n";

  @Test
  void content_goes_live_without_vectors_and_its_owner_is_told_until_they_are_there(
      @TempDir Path data) throws Exception {
    try (var server = new EmbeddingServer(VectorsTest::counted);
        var host = HostFixture.start(data, server.setting())) {
      var owner = new Owner(host, data);
      server.status(503);
      owner.file("sauna.txt", TEXT.getBytes(UTF_8));
      var words = owner.read("sauna.txt");
      assertThat(words.path("phase").asString()).isEqualTo("ready");
      assertThat(Owner.said(words))
          .isEqualTo(
              "It is in use and found by its words. The service that finds it by its meaning did"
                  + " not answer; it is asked again at the next reading.");
      assertThat(owner.sources("es").toString())
          .contains("Está en uso y se encuentra por sus palabras.");
      assertThat(asked(owner)).contains("from five");

      server.status(200);
      var whole = again(host, owner, words);
      assertThat(Owner.said(whole)).isEmpty();
      assertThat(whole.path("passages").asInt()).isOne();
      int calls = server.calls();
      assertThat(asked(owner)).contains("from five");
      assertThat(server.calls()).isGreaterThan(calls);
      // All is there: nothing is asked for at the next reading.
      calls = server.calls();
      again(host, owner, whole);
      assertThat(server.calls()).isEqualTo(calls);
    }
  }

  private static String asked(Owner owner) throws Exception {
    return owner.ask("When is the sauna heated?").path("answer").asString("");
  }

  /** The source once it was read a minute later; waited for. */
  private static JsonNode again(HostFixture host, Owner owner, JsonNode before) throws Exception {
    host.clock().forward(Duration.ofMinutes(1));
    owner.again(before.path("id").asString());
    for (int i = 0; i < 300; i++) {
      var source = owner.read("sauna.txt");
      if (!source.path("at").equals(before.path("at"))) {
        return source;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("it was not read again in time");
  }

  /** How often each word is in a text: texts with words in common are alike. */
  private static float[] counted(String text) {
    var vector = new float[128];
    for (var word : text.toLowerCase(Locale.ROOT).split("\\PL+", -1)) {
      vector[Math.floorMod(word.hashCode(), vector.length)]++;
    }
    return vector;
  }
}
