package parlor.api.visitor;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.random.RandomGenerator;
import parlor.answers.Answerer;
import parlor.answers.Indexes;
import parlor.answers.model.SecondOpinion;
import parlor.api.chat.ChatParts;
import parlor.api.session.SessionParts;
import parlor.audit.Audits;
import parlor.conversation.Conversations;
import parlor.conversation.Lines;
import parlor.conversation.SummaryTimers;
import parlor.erasure.Receipts;
import parlor.guard.Guard;
import parlor.guard.mask.Masker;
import parlor.lead.Leads;
import parlor.limit.AddressBuckets;
import parlor.limit.Challenges;
import parlor.limit.DailySalts;
import parlor.limit.Keys;
import parlor.limit.SpentChallenges;
import parlor.mail.Alerts;
import parlor.mail.Errands;
import parlor.notice.Boards;
import parlor.privacy.ProcessingFacts;
import parlor.privacy.ToldWordings;
import parlor.seal.Keyring;
import parlor.seal.Vault;
import parlor.session.Tokens;
import parlor.subject.SubjectIndex;
import parlor.tenant.PublicKeys;
import parlor.tenant.Workspaces;

/** The parts of the three functions that visitors come to. */
record TestParts(
    Tokens tokens,
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
    Conversations conversations,
    Lines lines,
    Leads leads,
    SubjectIndex index,
    Audits audits,
    Indexes indexes,
    Guard guard,
    Optional<SecondOpinion> secondOpinion,
    Answerer answerer,
    ProcessingFacts facts,
    Boards boards,
    Alerts alerts,
    Errands errands,
    SummaryTimers timers,
    Receipts receipts,
    Clock clock,
    RandomGenerator random,
    ExecutorService executor)
    implements SessionParts, ChatParts, VisitorParts {
  @Override
  public Masker masker() {
    return guard.masker();
  }
}
