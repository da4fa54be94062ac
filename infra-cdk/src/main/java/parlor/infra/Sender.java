package parlor.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.iam.PolicyStatement;

/** Who mails come from: one address, and the set that says what became of them. */
record Sender(String address, String set) {
  static Sender of(Settings settings) {
    return new Sender(settings.sender(), settings.prefix() + "mail");
  }

  /** As that one: SES asks for a right on whichever identity has the address verified. */
  void letSend(IRole role) {
    role.addToPrincipalPolicy(
        PolicyStatement.Builder.create()
            .actions(List.of("ses:SendEmail"))
            .resources(List.of(arn(role, "identity", "*"), arn(role, "configuration-set", set)))
            .conditions(Map.of("StringEquals", Map.of("ses:FromAddress", address)))
            .build());
  }

  private static String arn(IRole role, String resource, String name) {
    return Stack.of(role)
        .formatArn(
            ArnComponents.builder().service("ses").resource(resource).resourceName(name).build());
  }
}
