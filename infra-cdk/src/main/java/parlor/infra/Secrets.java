package parlor.infra;

import java.util.Optional;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.amazon.awscdk.services.secretsmanager.SecretStringGenerator;
import software.constructs.Construct;

/** What seals visits' tokens, and what public keys are signed with. */
final class Secrets extends Construct {
  private final Secret tokens;
  private final Secret publicKeys;

  Secrets(Construct scope, Settings settings, Optional<IKey> key) {
    super(scope, "Secrets");
    tokens =
        secret("Tokens", settings.prefix() + "tokens", "seals visits' tokens", key)
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
    // Lost, it would silence every key that stands on a business's page.
    publicKeys =
        secret("PublicKeys", settings.prefix() + "public-keys", "signs public keys", key)
            .removalPolicy(RemovalPolicy.RETAIN)
            .build();
  }

  String tokensArn() {
    return tokens.getSecretArn();
  }

  String publicKeysArn() {
    return publicKeys.getSecretArn();
  }

  private Secret.Builder secret(String id, String name, String what, Optional<IKey> key) {
    var secret =
        Secret.Builder.create(this, id)
            .secretName(name)
            .description("Parlor: " + what)
            .generateSecretString(
                SecretStringGenerator.builder()
                    .passwordLength(64)
                    .excludePunctuation(true)
                    .build());
    key.ifPresent(secret::encryptionKey);
    return secret;
  }
}
