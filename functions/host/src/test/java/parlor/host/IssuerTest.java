package parlor.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parlor.api.owner.Issuer;
import parlor.api.owner.TestIssuer;

/** A host whose owners somebody else signs in. */
final class IssuerTest {
  @Test
  void takes_that_issuers_tokens_and_its_own_no_more(@TempDir Path data) throws Exception {
    try (var issuer = TestIssuer.start(Clock.systemUTC());
        var host = HostFixture.start(data, issuer.issuer())) {
      var api = host.host().places().api();
      var ana = "Bearer " + issuer.token("ana");
      assertThat(host.get(api + "/v1/owner/workspace", "Authorization", ana).body())
          .isEqualTo("{\"workspaces\":[]}");
      var made =
          host.post(
              "/v1/owner/signup",
              "{\"address\":\"casa.example\",\"called\":\"Ana\"}",
              "Authorization",
              ana,
              "Content-Type",
              "application/json");
      assertThat(made.statusCode()).isEqualTo(201);
      var own = host.host().businesses().getFirst().tenant();
      assertThat(scriptOf(host, data, own.value())).isEqualTo(401);

      var config = HostFixture.json(host.get(api + "/desk/config.json"));
      assertThat(config.path("issuer").asString("")).isEqualTo(issuer.issuer().name());
      assertThat(config.path("client").asString("")).isEqualTo(issuer.issuer().client());
      var policy =
          host.get(api + "/desk/").headers().firstValue("content-security-policy").orElseThrow();
      assertThat(policy).contains("connect-src 'self' " + issuer.issuer().name());
      assertThat(host.get(api + "/authorize").statusCode()).isEqualTo(404);
      assertThat(host.get(api + "/.well-known/openid-configuration").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void an_issuer_that_is_not_there_or_another_stops_the_start_in_a_line(@TempDir Path data)
      throws Exception {
    Issuer gone;
    try (var issuer = TestIssuer.start(Clock.systemUTC())) {
      gone = issuer.issuer();
      var other = new Issuer(gone.name() + "/pool", gone.client());
      assertThatThrownBy(() -> HostFixture.start(data.resolve("a"), other))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("of another issuer");
    }
    assertThatThrownBy(() -> HostFixture.start(data.resolve("b"), gone))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("says nothing");
  }

  @Test
  void an_issuer_without_a_client_or_over_an_open_network_is_refused() {
    for (var said :
        Map.of("https://login.example", "", "http://login.example", "desk", "login", "desk")
            .entrySet()) {
      assertThatThrownBy(
              () ->
                  new IssuerOptions()
                      .issuer(
                          Map.of("PARLOR_ISSUER", said.getKey(), "PARLOR_CLIENT", said.getValue())))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("--client");
    }
  }

  @Test
  void without_one_the_host_signs_people_in_itself() throws CannotStart {
    assertThat(new IssuerOptions().issuer(Map.of())).isEqualTo(Optional.empty());
  }

  private static int scriptOf(HostFixture host, Path data, String tenant) throws Exception {
    var token = Command.token(host.port(), data, tenant);
    return host.get(
            host.host().places().api() + "/v1/owner/workspace", "Authorization", "Bearer " + token)
        .statusCode();
  }
}
