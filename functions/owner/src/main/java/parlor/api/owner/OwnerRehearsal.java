package parlor.api.owner;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parlor.aws.Aws;
import parlor.http.Body;
import parlor.http.HttpCall;
import parlor.http.Route;
import parlor.people.Membership;
import parlor.people.PersonId;
import parlor.people.Role;
import parlor.tenant.Language;
import parlor.tenant.TenantId;
import parlor.tenant.Workspace;

/** A made-up owner of a made-up business, before the snapshot is taken. */
final class OwnerRehearsal {
  private OwnerRehearsal() {}

  /** Goes the way to the real issuer's public configuration once, and forgets what it says. */
  static void knock(OwnerConfig config) {
    try {
      var issuer = Issuer.of(config.issuer(), config.client());
      if (issuer.isPresent()) {
        new WebDocuments().read(issuer.get().configuration());
      }
    } catch (IOException asItMayBe) {
      // The first caller will find out how it is then.
    }
  }

  static void play(OwnerConfig config, Aws aws, Clock clock) throws IOException {
    try {
      var issuer = RehearsalIssuer.make();
      var parts = DeployedOwner.of(believing(config), aws, issuer, clock);
      var tenant = TenantId.of(new byte[13]);
      var person = PersonId.of(RehearsalIssuer.ISSUER.name(), RehearsalIssuer.SUBJECT);
      parts.workspaces().write(workspace(tenant));
      parts.keyring().addTenantKey(tenant, parts.vault().newTenantKey(tenant));
      parts.people().join(person, new Membership(tenant, Role.OWNER));
      var function = parts.function();
      for (var token : issuer.tokens(clock.instant().plus(Duration.ofMinutes(5)))) {
        function.rehearse(call(clock, Route.READ_WORKSPACES.path(), token, Map.of()));
        for (var path : List.of("workspace", "conversations", "settings", "audit")) {
          var named = Map.of("parlor-workspace", tenant.value());
          function.rehearse(call(clock, OwnerRoute.BEGIN + path, token, named));
        }
      }
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static OwnerConfig believing(OwnerConfig config) {
    return new OwnerConfig(
        config.region(),
        config.tablePrefix(),
        config.tenantRole(),
        config.personRole(),
        config.masterKey(),
        config.publicKeySecret(),
        config.contentBucket(),
        config.erasureMachine(),
        config.ingestQueue(),
        config.mailQueue(),
        RehearsalIssuer.ISSUER.name(),
        RehearsalIssuer.ISSUER.client(),
        config.desk(),
        config.sender(),
        config.configurationSet(),
        config.signUps(),
        config.models(),
        config.embeddings(),
        config.guardrail());
  }

  private static Workspace workspace(TenantId tenant) {
    return new Workspace(
        tenant,
        "Rehearsal",
        "#000000",
        Map.of(Language.EN, "Hello"),
        Map.of(Language.EN, List.of("When?")),
        "Rehearsal",
        "nobody@rehearsal.example",
        1);
  }

  private static HttpCall call(Clock clock, String path, String token, Map<String, String> more) {
    var headers = new TreeMap<>(more);
    headers.put("authorization", "Bearer " + token);
    headers.put("accept-language", "en");
    return new HttpCall(
        "GET",
        path,
        Map.of(),
        headers,
        Body.EMPTY,
        "192.0.2.1",
        "rehearsal",
        clock.instant().plus(Duration.ofSeconds(10)));
  }
}
