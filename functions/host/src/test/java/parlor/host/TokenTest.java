package parlor.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A script signs in as an owner, on the host's own issuer. */
@NullUnmarked
final class TokenTest {
  @TempDir static Path data;
  private static HostFixture host;

  @BeforeAll
  static void start() throws CannotStart {
    host = HostFixture.start(data);
  }

  @AfterAll
  static void stop() {
    host.close();
  }

  @Test
  void a_token_opens_its_own_workspace_for_an_hour() throws Exception {
    var demo = HostFixture.json(host.get(api("/demo.json")));
    var shop = demo.at("/shop/workspace").asString();
    var token = token("owner", shop);
    assertThat(workspaces(token).body())
        .contains(shop, "\"role\":\"owner\"")
        .doesNotContain(demo.path("workspace").asString());
    assertThat(workspaces(token("agent", shop)).body()).contains("\"role\":\"agent\"");
    var elsewhere =
        host.get(
            api("/v1/owner/workspace"),
            "Authorization",
            "Bearer " + token,
            "Parlor-Workspace",
            demo.path("workspace").asString());
    assertThat(elsewhere.statusCode()).isEqualTo(403);
    host.clock().forward(Duration.ofHours(2));
    assertThat(workspaces(token).body()).contains("/problems/token-expired");
    host.clock().forward(Duration.ofHours(-2));
  }

  @Test
  void a_workspace_that_nobody_made_opens_nothing() throws Exception {
    assertThat(workspaces(token("owner", "t_" + "q".repeat(20))).body())
        .isEqualTo("{\"workspaces\":[]}");
  }

  @Test
  void what_the_issuer_publishes_leads_from_one_to_the_other() throws IOException {
    var said = HostFixture.json(host.get(api("/.well-known/openid-configuration")));
    assertThat(said.path("issuer").asString()).isEqualTo(host.host().places().api());
    var keys = host.get(said.path("jwks_uri").asString()).body();
    assertThat(keys).contains("\"kid\"").doesNotContain("\"d\"");
    assertThat(host.get(api("/.well-known/other")).statusCode()).isEqualTo(404);
  }

  @Test
  void the_key_is_its_owner_s_alone() throws IOException {
    assertThat(Files.getPosixFilePermissions(data.resolve("issuer.key")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void what_makes_no_sense_is_said_in_one_line(@TempDir Path empty) throws Exception {
    var id = "t_" + "q".repeat(20);
    for (var wrong :
        List.of(
            List.of("--role", "visitor", "--workspace", id, "--data", data.toString()),
            List.of("--role", "owner", "--workspace", "casa", "--data", data.toString()),
            List.of("--role", "owner", "--workspace", id, "--data", empty.toString()))) {
      var ended = run(wrong);
      assertThat(ended.status()).as(wrong.toString()).isEqualTo(1);
      assertThat(ended.out()).isEmpty();
      assertThat(ended.err().lines()).hasSize(1);
    }
  }

  private static String token(String role, String workspace) throws Exception {
    var ended =
        run(
            List.of(
                "--role=" + role,
                "--workspace=" + workspace,
                "--port=" + host.port(),
                "--data=" + data));
    assertThat(ended.status()).as(ended.err()).isZero();
    return ended.out().strip();
  }

  private static Command.Ended run(List<String> options) throws Exception {
    var arguments = new ArrayList<>(List.of("token"));
    arguments.addAll(options);
    return Command.run(Map.of(), "", arguments);
  }

  private static HttpResponse<String> workspaces(String token) throws IOException {
    return host.get(api("/v1/owner/workspace"), "Authorization", "Bearer " + token);
  }

  private static String api(String path) {
    return host.host().places().api() + path;
  }
}
