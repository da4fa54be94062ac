package parlor.host.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parlor.host.HostFixture;

@Timeout(240)
class DemoVisitsTest {
  @TempDir private Path data;

  /** Nobody asked for them, and a provider would be paid. */
  @Test
  void a_demos_month_of_visits_goes_to_no_model() throws Exception {
    try (var fake = new Fake();
        var host = HostFixture.start(data, List.of(fake.setting("main")))) {
      fake.says("From 8:30 [breakfast].");
      host.host().makeVisits();
      var made = data.resolve("demo.properties");
      while (!Files.readString(made).contains("guesthouse.visits=4")) {
        Thread.sleep(10);
      }
      assertThat(fake.calls()).isZero();
    }
  }
}
