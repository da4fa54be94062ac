package parlor.api.chat;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import parlor.answers.Answerer;
import parlor.answers.Indexes;
import parlor.answers.model.SecondOpinion;
import parlor.conversation.Conversations;
import parlor.conversation.Lines;
import parlor.conversation.SummaryTimers;
import parlor.guard.Guard;
import parlor.limit.AddressBuckets;
import parlor.limit.Challenges;
import parlor.limit.Keys;
import parlor.limit.SpentChallenges;
import parlor.seal.Vault;
import parlor.session.Tokens;
import parlor.subject.SubjectIndex;

/** What the function is made of. */
public interface ChatParts {
  Tokens tokens();

  Keys keys();

  AddressBuckets addressBuckets();

  Challenges challenges();

  SpentChallenges spentChallenges();

  Vault vault();

  Conversations conversations();

  Lines lines();

  /** By whom a conversation is found that names them. */
  SubjectIndex index();

  /** Who is woken when a conversation may be over. */
  SummaryTimers timers();

  Indexes indexes();

  Guard guard();

  /** Whom to ask about messages in doubt; most deployments have nobody. */
  Optional<SecondOpinion> secondOpinion();

  Answerer answerer();

  Clock clock();

  ExecutorService executor();
}
