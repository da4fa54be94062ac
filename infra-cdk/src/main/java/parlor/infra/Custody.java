package parlor.infra;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import parlor.dynamodb.TableName;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.iam.AccountRootPrincipal;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.lambda.Function;
import software.constructs.Construct;

/**
 * What those who run a stage may do to a business's keys and data: two functions, and two roles
 * behind which their own rights end. Nobody takes on a role that unwraps a key: a function does,
 * and leaves word of it.
 */
final class Custody {
  private final Construct scope;
  private final Settings settings;
  private final Tables tables;
  private final MasterKey masterKey;
  private final Optional<IKey> key;
  private final Function breakGlass;

  Custody(
      Construct scope,
      Settings settings,
      Built built,
      Tables tables,
      MasterKey masterKey,
      Optional<IKey> key) {
    this.scope = scope;
    this.settings = settings;
    this.tables = tables;
    this.masterKey = masterKey;
    this.key = key;
    breakGlass = breakGlass(built.custodyJar().toString());
    operators(rotation(built.custodyJar().toString()));
  }

  /** Each call of it is an alarm. */
  Function breakGlass() {
    return breakGlass;
  }

  private Function breakGlass(String jar) {
    var function = new BackgroundFunction(scope, BackgroundName.BREAK_GLASS, settings, key);
    // Is there such a business? Then the entry its owner reads, and no more.
    rows(
        function.tenantRole(),
        Map.of(
            TableName.REGISTRY, List.of(Rights.GET),
            TableName.KEYRING, List.of(Rights.GET),
            TableName.AUDIT, List.of(Rights.PUT)));
    var opened = TaggedRole.ofTenant(scope, "BreakGlassRole", function.role());
    // What a person needs to read one business's conversations, and nothing that changes one.
    rows(
        opened,
        Map.of(
            TableName.KEYRING, List.of(Rights.GET),
            TableName.TRANSCRIPTS, List.of(Rights.QUERY),
            TableName.CONVERSATIONS, List.of(Rights.QUERY)));
    masterKey.letUnwrap(opened);
    return function.deployed(
        jar,
        Map.of("PARLOR_BREAK_GLASS_ROLE", opened.getRoleArn()),
        List.of(function.tenantRole(), opened));
  }

  private Function rotation(String jar) {
    var function = new BackgroundFunction(scope, BackgroundName.ROTATION, settings, key);
    rows(
        function.tenantRole(),
        Map.of(
            // The tenant's key and its records' keys are read page by page, and each replaced.
            TableName.KEYRING, List.of(Rights.GET, Rights.QUERY, Rights.UPDATE),
            // That it was done.
            TableName.AUDIT, List.of(Rights.PUT)));
    masterKey.letRewrap(function.tenantRole());
    return function.deployed(
        jar, Map.of("PARLOR_MASTER_KEY", masterKey.arn()), List.of(function.tenantRole()));
  }

  /**
   * For an administrator's jobs over all businesses: their ids, and the rotation of each one's key.
   * It has a name, so that a job finds it.
   */
  private void operators(Function rotation) {
    var role =
        Role.Builder.create(scope, "OperatorRole")
            .roleName(settings.prefix() + "operator-" + settings.region())
            .description("Parlor: jobs over all businesses; reads the registry and no other table")
            .assumedBy(new AccountRootPrincipal())
            .maxSessionDuration(Duration.hours(1))
            .build();
    Rights.allow(role, tables.arn(TableName.REGISTRY), List.of("dynamodb:Scan"));
    Rights.allow(role, rotation.getFunctionArn(), List.of("lambda:InvokeFunction"));
  }

  private void rows(Role role, Map<TableName, List<String>> rights) {
    new TreeMap<>(rights)
        .forEach((table, actions) -> Rights.allowRows(role, tables.arn(table), actions));
  }
}
