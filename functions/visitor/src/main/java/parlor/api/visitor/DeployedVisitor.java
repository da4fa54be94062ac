package parlor.api.visitor;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;
import parlor.audit.Audits;
import parlor.aws.Aws;
import parlor.aws.AwsTables;
import parlor.aws.KmsMasterKey;
import parlor.aws.SecretReceipts;
import parlor.aws.SecretTokens;
import parlor.aws.SqsAlerts;
import parlor.conversation.Conversations;
import parlor.conversation.Lines;
import parlor.erasure.Receipts;
import parlor.guard.mask.Masker;
import parlor.http.lambda.LambdaFunction;
import parlor.lead.Leads;
import parlor.limit.AddressBuckets;
import parlor.mail.Alerts;
import parlor.mail.Errands;
import parlor.mail.NotedAlerts;
import parlor.seal.Keyring;
import parlor.seal.Vault;
import parlor.sealing.TinkVault;
import parlor.session.Tokens;
import parlor.subject.SubjectIndex;
import parlor.tenant.Workspaces;

/** The parts of the function on AWS. Making them reaches for nothing. */
record DeployedVisitor(
    Tokens tokens,
    Vault vault,
    AddressBuckets addressBuckets,
    Keyring keyring,
    Conversations conversations,
    Lines lines,
    Leads leads,
    SubjectIndex index,
    Workspaces workspaces,
    Audits audits,
    Masker masker,
    Alerts alerts,
    Errands errands,
    Receipts receipts,
    Clock clock,
    RandomGenerator random)
    implements VisitorParts {
  static DeployedVisitor of(VisitorConfig config, Aws aws, Clock clock) {
    var tenants = aws.inRole(config.tenantRole(), clock);
    var random = new SecureRandom();
    var tables = AwsTables.of(tenants, config.tablePrefix(), clock, random);
    return new DeployedVisitor(
        SecretTokens.of(aws, config.tokenSecret(), clock),
        new TinkVault(KmsMasterKey.of(tenants, config.masterKey()), clock),
        tables.addressBuckets(),
        tables.keyring(),
        tables.conversations(),
        tables.lines(),
        tables.leads(),
        tables.index(),
        tables.workspaces(),
        tables.audits(),
        new Masker(Masker.REGIONS),
        new NotedAlerts(tables.errands(), SqsAlerts.of(aws, config.mailQueue())),
        tables.errands(),
        SecretReceipts.of(aws, config.publicKeySecret(), clock),
        clock,
        random);
  }

  LambdaFunction function() {
    return new LambdaFunction(VisitorComponent.of(this).endpoint(), clock);
  }
}
