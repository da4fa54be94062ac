package parlor.api.owner;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import parlor.aws.Aws;
import parlor.http.HttpCall;
import parlor.http.HttpReply;

/** The owner function with the parts it has on AWS, in this process. */
public final class OwnerOnAws {
  private OwnerOnAws() {}

  /** An instance that has met nobody yet, told to believe {@code issuer}. */
  public static Function<HttpCall, HttpReply> of(
      Map<String, String> environment, Issuer issuer, Aws aws, Clock clock) {
    var told = new TreeMap<>(environment);
    told.put("PARLOR_ISSUER", issuer.name());
    told.put("PARLOR_CLIENT", issuer.client());
    told.put("PARLOR_INVITED", "nora@fonda.example");
    var parts = DeployedOwner.of(OwnerConfig.of(told), aws, new WebDocuments(), clock);
    return OwnerComponent.of(parts).endpoint();
  }
}
