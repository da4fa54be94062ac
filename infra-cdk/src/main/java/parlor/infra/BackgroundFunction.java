package parlor.infra;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.LoggingFormat;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/**
 * A function that nobody waits for in a browser, with a role, a log of its own and, where it opens
 * businesses, a tenant role. So it has neither snapshot nor alias, and nothing to touch weekly.
 */
final class BackgroundFunction extends Construct {
  private final BackgroundName name;
  private final Settings settings;
  private final LogGroup log;
  private final Role role;
  private final Optional<Role> tenantRole;

  BackgroundFunction(Construct scope, BackgroundName name, Settings settings, Optional<IKey> key) {
    super(scope, name.id());
    this.name = name;
    this.settings = settings;
    log = FunctionLog.in(this, settings.prefix() + name.word(), key);
    role =
        Role.Builder.create(this, "Role")
            .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
            .build();
    Rights.allow(role, log.getLogGroupArn(), List.of("logs:CreateLogStream", "logs:PutLogEvents"));
    tenantRole =
        name.opensBusinesses() ? Optional.of(TaggedRole.ofTenant(this, role)) : Optional.empty();
  }

  /** What it runs in: opens its log, and the way to roles of one business. */
  Role role() {
    return role;
  }

  /** What it takes on for one business at a time. */
  Role tenantRole() {
    return tenantRole.orElseThrow();
  }

  /** The function itself, once its rights are given. */
  Function deployed(String jar, Map<String, String> environment, List<Role> first) {
    var all = new TreeMap<>(environment);
    all.put("PARLOR_TABLE_PREFIX", settings.prefix());
    tenantRole.ifPresent(taken -> all.put("PARLOR_TENANT_ROLE", taken.getRoleArn()));
    // CDK leaves "Resource" out of names, so it is called as this construct is.
    var function =
        Function.Builder.create(this, "Resource")
            .functionName(settings.prefix() + name.word())
            .runtime(Runtime.JAVA_25)
            .architecture(Architecture.ARM_64)
            .handler(name.handler())
            .code(Code.fromAsset(jar))
            .memorySize(name.megabytes())
            .timeout(Duration.seconds(name.seconds()))
            .environment(all)
            .role(role)
            .logGroup(log)
            .loggingFormat(LoggingFormat.JSON)
            .build();
    first.forEach(function.getNode()::addDependency);
    return function;
  }
}
