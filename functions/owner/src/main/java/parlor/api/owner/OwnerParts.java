package parlor.api.owner;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.random.RandomGenerator;
import parlor.audit.Audits;
import parlor.content.OwnAnswers;
import parlor.content.Releases;
import parlor.content.Sources;
import parlor.conversation.Conversations;
import parlor.conversation.Lines;
import parlor.erasure.ErasureJobs;
import parlor.erasure.Erasures;
import parlor.lead.Leads;
import parlor.limit.DailySalts;
import parlor.limit.Keys;
import parlor.mail.OffLinks;
import parlor.mail.Recipients;
import parlor.people.People;
import parlor.seal.Keyring;
import parlor.seal.Vault;
import parlor.shelf.Shelf;
import parlor.tenant.PublicKeys;
import parlor.tenant.Workspaces;

/** What the function is made of. */
public interface OwnerParts {
  People people();

  Workspaces workspaces();

  PublicKeys publicKeys();

  Keys keys();

  Sources sources();

  OwnAnswers ownAnswers();

  Releases releases();

  /** What publishes an answer. */
  Shelf shelf();

  Keyring keyring();

  Vault vault();

  Conversations conversations();

  Lines lines();

  Leads leads();

  Audits audits();

  DailySalts salts();

  ErasureJobs erasureJobs();

  /** What erases a whole business. */
  Erasures erasures();

  Recipients recipients();

  /** What turns mails off. */
  OffLinks offLinks();

  /** Whose tokens are taken; empty where nobody can sign in. */
  Optional<Issuer> issuer();

  Documents documents();

  Clock clock();

  /** A secure one. */
  RandomGenerator random();

  ExecutorService executor();
}
