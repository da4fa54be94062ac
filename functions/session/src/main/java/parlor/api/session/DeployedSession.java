package parlor.api.session;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import parlor.aws.Aws;
import parlor.aws.AwsTables;
import parlor.aws.KmsMasterKey;
import parlor.aws.SecretPublicKeys;
import parlor.aws.SecretReceipts;
import parlor.aws.SecretTokens;
import parlor.erasure.Receipts;
import parlor.http.lambda.LambdaFunction;
import parlor.limit.AddressBuckets;
import parlor.limit.Challenges;
import parlor.limit.DailySalts;
import parlor.limit.Keys;
import parlor.limit.SpentChallenges;
import parlor.model.EmbeddingSetting;
import parlor.notice.Boards;
import parlor.privacy.ProcessingFacts;
import parlor.privacy.ToldWordings;
import parlor.seal.Keyring;
import parlor.seal.Vault;
import parlor.sealing.AltchaChallenges;
import parlor.sealing.TinkVault;
import parlor.session.Tokens;
import parlor.tenant.PublicKeys;
import parlor.tenant.Workspaces;

/** The parts of the function on AWS. Making them reaches for nothing. */
record DeployedSession(
    PublicKeys publicKeys,
    Keys keys,
    AddressBuckets addressBuckets,
    Challenges challenges,
    SpentChallenges spentChallenges,
    DailySalts salts,
    Workspaces workspaces,
    ToldWordings told,
    Keyring keyring,
    Vault vault,
    Tokens tokens,
    Receipts receipts,
    ProcessingFacts facts,
    Boards boards,
    Clock clock,
    RandomGenerator random,
    ExecutorService executor)
    implements SessionParts {
  static DeployedSession of(SessionConfig config, Aws aws, Clock clock) {
    var random = new SecureRandom();
    var tenants = aws.inRole(config.tenantRole(), clock);
    var tables = AwsTables.of(tenants, config.tablePrefix(), clock, random);
    return new DeployedSession(
        SecretPublicKeys.of(aws, config.publicKeySecret(), clock),
        tables.keys(),
        tables.addressBuckets(),
        new AltchaChallenges(random),
        tables.spentChallenges(),
        tables.dailySalts(),
        tables.workspaces(),
        tables.told(),
        tables.keyring(),
        new TinkVault(KmsMasterKey.of(tenants, config.masterKey()), clock),
        SecretTokens.of(aws, config.tokenSecret(), clock),
        SecretReceipts.of(aws, config.publicKeySecret(), clock),
        ProcessingFacts.onAws(
            config.models(),
            config.embeddings().map(EmbeddingSetting::model),
            config.guardrail(),
            config.region()),
        tables.boards(),
        clock,
        random,
        Executors.newVirtualThreadPerTaskExecutor());
  }

  LambdaFunction function() {
    return new LambdaFunction(SessionComponent.of(this).endpoint(), clock);
  }
}
