package parlor.api.chat;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import parlor.answers.Answerer;
import parlor.answers.Indexes;
import parlor.answers.model.Ladder;
import parlor.answers.model.Listening;
import parlor.answers.model.Patience;
import parlor.answers.model.SecondOpinion;
import parlor.answers.model.Voices;
import parlor.aws.Aws;
import parlor.aws.AwsTables;
import parlor.aws.KmsMasterKey;
import parlor.aws.S3Contents;
import parlor.aws.SecretTokens;
import parlor.aws.SqsTimers;
import parlor.conversation.Conversations;
import parlor.conversation.Lines;
import parlor.conversation.SummaryTimers;
import parlor.guard.Guard;
import parlor.http.lambda.LambdaFunction;
import parlor.limit.AddressBuckets;
import parlor.limit.Challenges;
import parlor.limit.Keys;
import parlor.limit.SpentChallenges;
import parlor.models.BedrockGuardrail;
import parlor.models.Providers;
import parlor.seal.Vault;
import parlor.sealing.AltchaChallenges;
import parlor.sealing.TinkVault;
import parlor.session.Tokens;
import parlor.subject.SubjectIndex;

/** The parts of the function on AWS. Making them reaches for nothing. */
record DeployedChat(
    Tokens tokens,
    Keys keys,
    AddressBuckets addressBuckets,
    Challenges challenges,
    SpentChallenges spentChallenges,
    Vault vault,
    Conversations conversations,
    Lines lines,
    SubjectIndex index,
    SummaryTimers timers,
    Indexes indexes,
    Guard guard,
    Optional<SecondOpinion> secondOpinion,
    Answerer answerer,
    Clock clock,
    ExecutorService executor)
    implements ChatParts {
  private static final long INDEX_BYTES = 64L << 20;

  static DeployedChat of(ChatConfig config, Aws aws, Clock clock) {
    var tenants = aws.inRole(config.tenantRole(), clock);
    var random = new SecureRandom();
    var tables = AwsTables.of(tenants, config.tablePrefix(), clock, random);
    var guard = Guard.standard();
    var executor = Executors.newVirtualThreadPerTaskExecutor();
    var ladder =
        Ladder.of(
            Providers.whole(config.models(), aws),
            new Voices(tables.workspaces(), clock),
            guard,
            Patience.WHOLE,
            clock,
            random,
            executor);
    var embeddings = config.embeddings().map(it -> Providers.embeddings(it, aws));
    return new DeployedChat(
        SecretTokens.of(aws, config.tokenSecret(), clock),
        tables.keys(),
        tables.addressBuckets(),
        new AltchaChallenges(random),
        tables.spentChallenges(),
        new TinkVault(KmsMasterKey.of(tenants, config.masterKey()), clock),
        tables.conversations(),
        tables.lines(),
        tables.index(),
        SqsTimers.of(aws, config.mailQueue()),
        new Indexes(S3Contents.of(tenants, config.contentBucket()), INDEX_BYTES),
        guard,
        config.guardrail().map(it -> BedrockGuardrail.of(it, aws)),
        Listening.of(ladder, embeddings),
        clock,
        executor);
  }

  LambdaFunction function() {
    return new LambdaFunction(ChatComponent.of(this).endpoint(), clock);
  }
}
