package parlor.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parlor.host.mail.MailSetting;

/** What a host had not told anybody yet when it ended. */
class OverdueTest {
  private static final String LEAD =
      """
      {"name":"María","phone":"+34600000001","consent":true,"message":"A table for six"}
      """;

  @Test
  void a_lead_of_which_nobody_could_be_told_is_told_of_once_by_the_next_start(@TempDir Path data)
      throws Exception {
    var first = HostFixture.start(data, MailSetting.read(nowhere(), Optional.of("a@b.example")));
    var site = first.host().places().sites().value();
    var authorization = "Bearer " + first.visit();
    var left =
        first.post(
            "/v1/leads",
            LEAD,
            "Authorization",
            authorization,
            "Origin",
            site,
            "Accept",
            "application/json");
    assertThat(left.statusCode()).isEqualTo(201);
    try (var second = first.again(data, MailSetting.FILES)) {
      // If the first one had begun to send it, for so long nobody knows whether it went.
      second.clock().forward(Duration.ofMinutes(21));
      for (int i = 0; i < 150 && told(second).isEmpty(); i++) {
        Thread.sleep(100);
      }
      second.clock().forward(Duration.ofMinutes(31));
      Thread.sleep(1_000);
      assertThat(told(second)).hasSize(1);
    }
  }

  private static Optional<String> nowhere() throws Exception {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return Optional.of("smtp://127.0.0.1:" + socket.getLocalPort());
    }
  }

  /** Who was told of her. */
  private static List<String> told(HostFixture host) throws Exception {
    var url = host.host().places().api() + "/outbox";
    return HostFixture.json(host.get(url, "Accept", "application/json"))
        .valueStream()
        .filter(mail -> mail.path("subject").asString().contains("María"))
        .map(mail -> mail.path("to").asString())
        .toList();
  }
}
