package parlor.infra;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.LoggingFormat;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/**
 * A function with a role and a log of its own, restored from a snapshot: callers go through the
 * alias {@code live}, since only published versions have one.
 */
final class LiveFunction extends Construct {
  private final FunctionName name;
  private final LogGroup log;
  private final Alias live;

  LiveFunction(
      Construct scope,
      FunctionName name,
      Settings settings,
      String jar,
      Map<String, String> environment,
      Rights rights,
      Optional<IKey> key) {
    super(scope, name.id());
    this.name = name;
    log = FunctionLog.in(this, settings.prefix() + name.word(), key);
    var role =
        Role.Builder.create(this, "Role")
            .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
            .build();
    Rights.allow(role, log.getLogGroupArn(), List.of("logs:CreateLogStream", "logs:PutLogEvents"));
    rights.giveAlways(name, role);
    var tenantRole = TaggedRole.ofTenant(this, role);
    rights.giveForOneTenant(name, tenantRole);
    var all = new TreeMap<>(environment);
    all.put("PARLOR_TENANT_ROLE", tenantRole.getRoleArn());
    var roles = new ArrayList<>(List.of(tenantRole));
    if (name.knowsPeople()) {
      var personRole = TaggedRole.ofPerson(this, role);
      rights.giveForOnePerson(personRole);
      all.put("PARLOR_PERSON_ROLE", personRole.getRoleArn());
      roles.add(personRole);
    }
    var function =
        Function.Builder.create(this, "Function")
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
            .snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS)
            .build();
    // Its rights must stand before the first visitor comes.
    roles.forEach(function.getNode()::addDependency);
    Annotations.of(function)
        .acknowledgeWarning(
            "@aws-cdk/aws-lambda:snapStartRequirePublish", "The alias is all that is called.");
    live =
        Alias.Builder.create(this, "Live")
            .aliasName("live")
            .version(function.getCurrentVersion())
            .build();
  }

  FunctionName name() {
    return name;
  }

  LogGroup log() {
    return log;
  }

  Alias live() {
    return live;
  }
}
