package parlor.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parlor.dynamodb.TableName;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.stepfunctions.CfnStateMachine;
import software.constructs.Construct;

/**
 * How a business is erased: a state machine, whose file a host runs too, and the function that does
 * its steps. Nobody but owner begins one. What Step Functions keeps of a run is ids and numbers.
 */
final class Erasure extends Construct {
  private final Tables tables;
  private final Function function;
  private final CfnStateMachine machine;

  Erasure(
      Construct scope,
      Settings settings,
      Built built,
      Tables tables,
      Secrets secrets,
      ContentBucket content,
      MailQueue mail,
      Optional<IKey> key) {
    super(scope, "Erasure");
    this.tables = tables;
    var deletion = new BackgroundFunction(scope, BackgroundName.DELETION, settings, key);
    var person = TaggedRole.ofPerson(deletion, deletion.role());
    // Signs the receipt.
    Rights.allow(
        deletion.role(), secrets.publicKeysArn(), List.of("secretsmanager:GetSecretValue"));
    // Has the receipt mailed, by the business's id.
    Rights.allow(deletion.role(), mail.arn(), List.of("sqs:SendMessage"));
    giveForOneTenant(deletion.tenantRole(), content);
    // A membership goes, and whatever is left of a person who has no other.
    person.addToPrincipalPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of(Rights.DELETE, Rights.QUERY))
            .resources(List.of(tables.arn(TableName.PEOPLE)))
            .conditions(OnePerson.ITS_ROWS)
            .build());
    function =
        deletion.deployed(
            built.deletionJar().toString(),
            Map.of(
                "PARLOR_PERSON_ROLE", person.getRoleArn(),
                "PARLOR_PUBLIC_KEY_SECRET", secrets.publicKeysArn(),
                "PARLOR_CONTENT_BUCKET", content.name(),
                "PARLOR_MAIL_QUEUE", mail.url()),
            List.of(deletion.role(), deletion.tenantRole(), person));
    var role =
        Role.Builder.create(this, "Role")
            .assumedBy(new ServicePrincipal("states.amazonaws.com"))
            .build();
    Rights.allow(role, function.getFunctionArn(), List.of("lambda:InvokeFunction"));
    machine =
        CfnStateMachine.Builder.create(this, "Machine")
            .stateMachineName(settings.prefix() + "erase-workspace")
            .roleArn(role.getRoleArn())
            .definitionString(definition(built))
            .definitionSubstitutions(Map.of("DeletionFunction", function.getFunctionArn()))
            .build();
    // Its right must stand before the first erasure.
    machine.getNode().addDependency(role);
  }

  /** Does the steps. */
  Function function() {
    return function;
  }

  String machineArn() {
    return machine.getRef();
  }

  private void giveForOneTenant(IRole role, ContentBucket content) {
    for (var name : TableName.values()) {
      var actions =
          switch (name) {
            // A person's, not a business's.
            case PEOPLE -> List.<String>of();
            // Revoked first, looked at, and removed.
            case KEYS -> List.of(Rights.GET, Rights.UPDATE, Rights.DELETE);
            // The receipt is kept with the job, and whom it goes to until it has gone; the salts
            // go.
            case LIMITS -> List.of(Rights.UPDATE, Rights.DELETE);
            // That it was erased, and when.
            case REGISTRY -> List.of(Rights.UPDATE);
            // The business's key goes first; its other rows are the list of what is to do. Which
            // public keys there are, and who gets its mails, stands beside the settings.
            case KEYRING, WORKSPACES -> List.of(Rights.GET, Rights.QUERY, Rights.DELETE);
            // Its rows are listed, and removed.
            default -> List.of(Rights.QUERY, Rights.DELETE);
          };
      if (!actions.isEmpty()) {
        Rights.allowRows(role, tables.arn(name), actions);
      }
    }
    content.letList(role);
    Rights.allow(role, content.allOf(OneTenant.TAG), List.of("s3:DeleteObject"));
  }

  private static String definition(Built built) {
    try {
      return Files.readString(built.erasure());
    } catch (IOException e) {
      throw new CannotSynth("cannot be read: " + built.erasure());
    }
  }
}
