package parlor.host;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parlor.host.pages.Places;
import parlor.host.parts.HostIssuer;
import parlor.people.Role;
import parlor.sealing.IssuerKey;
import parlor.tenant.TenantId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A token for scripts, signed with the host's own key: whoever may read that file is trusted. */
@Command(
    name = "token",
    description = "Print an access token of the host on this machine, good for an hour.",
    mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {
  @Option(names = "--role", required = true, description = "owner or agent.")
  private String role = "";

  @Option(names = "--workspace", required = true, description = "Its id, as /demo.json has it.")
  private String workspace = "";

  @Option(
      names = "--port",
      defaultValue = "8787",
      description = "Where the host listens (${DEFAULT-VALUE}).")
  private int port;

  @Option(names = "--data", description = "The host's folder (.parlor beside ./parlor).")
  private @Nullable Path data;

  @Override
  public Integer call() throws CannotStart {
    var as = role();
    var tenant =
        TenantId.parse(workspace)
            .orElseThrow(() -> new CannotStart("--workspace takes an id such as t_… has."));
    var issuer = new HostIssuer(new Places(HostConfig.port(port)).api(), key());
    System.out.println(issuer.token(as, tenant, Clock.systemUTC().instant()));
    return 0;
  }

  private Role role() throws CannotStart {
    for (var known : Role.values()) {
      if (known.name().toLowerCase(Locale.ROOT).equals(role)) {
        return known;
      }
    }
    throw new CannotStart("--role is owner or agent.");
  }

  private IssuerKey key() throws CannotStart {
    var folder = HostConfig.folder(Optional.ofNullable(data), HostConfig.environment());
    try {
      return IssuerKey.open(folder.resolve(Host.ISSUER_KEY));
    } catch (IOException e) {
      throw new CannotStart(
          "There is no host's key in "
              + folder
              + "; start ./parlor serve first, or name its folder with --data.");
    }
  }
}
