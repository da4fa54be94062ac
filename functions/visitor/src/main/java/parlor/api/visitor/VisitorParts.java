package parlor.api.visitor;

import java.time.Clock;
import java.util.random.RandomGenerator;
import parlor.audit.Audits;
import parlor.conversation.Conversations;
import parlor.conversation.Lines;
import parlor.erasure.Receipts;
import parlor.guard.mask.Masker;
import parlor.lead.Leads;
import parlor.limit.AddressBuckets;
import parlor.mail.Alerts;
import parlor.mail.Errands;
import parlor.seal.Keyring;
import parlor.seal.Vault;
import parlor.session.Tokens;
import parlor.subject.SubjectIndex;
import parlor.tenant.Workspaces;

/** What the function is made of. {@code random} is a secure one. */
public interface VisitorParts {
  Tokens tokens();

  Vault vault();

  AddressBuckets addressBuckets();

  Keyring keyring();

  Conversations conversations();

  Lines lines();

  Leads leads();

  /** By whom a lead is found that names them. */
  SubjectIndex index();

  Workspaces workspaces();

  Audits audits();

  /** What of a lead's message nobody needs to read. */
  Masker masker();

  /** Who tells the business at once. */
  Alerts alerts();

  /** What is still to be told. */
  Errands errands();

  Receipts receipts();

  Clock clock();

  RandomGenerator random();
}
