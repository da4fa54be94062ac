package parlor.api.owner;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.random.RandomGenerator;
import parlor.audit.Audits;
import parlor.content.Ingests;
import parlor.content.OwnAnswers;
import parlor.content.Releases;
import parlor.content.Sources;
import parlor.content.Uploads;
import parlor.conversation.Conversations;
import parlor.conversation.Lines;
import parlor.conversation.SummaryTimers;
import parlor.erasure.Arrivals;
import parlor.erasure.ErasureJobs;
import parlor.erasure.Erasures;
import parlor.erasure.Receipts;
import parlor.lead.Leads;
import parlor.limit.Ceiling;
import parlor.limit.DailySalts;
import parlor.limit.Keys;
import parlor.limit.Shares;
import parlor.mail.Alerts;
import parlor.mail.Errands;
import parlor.mail.Mails;
import parlor.mail.OffLinks;
import parlor.mail.Outgoing;
import parlor.mail.Recipients;
import parlor.mail.Stops;
import parlor.notice.Boards;
import parlor.people.Invitations;
import parlor.people.People;
import parlor.people.Rosters;
import parlor.privacy.ProcessingFacts;
import parlor.privacy.ToldWordings;
import parlor.seal.Keyring;
import parlor.seal.Vault;
import parlor.shelf.Shelf;
import parlor.subject.SubjectIndex;
import parlor.tenant.PublicKeys;
import parlor.tenant.Registry;
import parlor.tenant.Workspaces;

/** What the function is made of. */
public interface OwnerParts {
  People people();

  Rosters rosters();

  Invitations invitations();

  Registry registry();

  /** Empty where no mail is sent. */
  Optional<Mails> mails();

  /** Where the desk is, for whoever gets a mail; empty if that is not known. */
  Optional<URI> desk();

  SignUps signUps();

  /** Of all that sign up together. */
  Ceiling ceiling();

  Workspaces workspaces();

  /** What visitors were told before they wrote. */
  ToldWordings told();

  PublicKeys publicKeys();

  Keys keys();

  Shares shares();

  Sources sources();

  Uploads uploads();

  /** Who reads what an owner gives. */
  Ingests ingests();

  OwnAnswers ownAnswers();

  Releases releases();

  /** What publishes an answer. */
  Shelf shelf();

  Keyring keyring();

  Vault vault();

  Conversations conversations();

  Lines lines();

  Leads leads();

  /** Where somebody who asks is named. */
  SubjectIndex index();

  /** What signs that somebody's data was erased. */
  Receipts receipts();

  /** What was taken in from another business. */
  Arrivals arrivals();

  Audits audits();

  DailySalts salts();

  ErasureJobs erasureJobs();

  /** What erases a whole business. */
  Erasures erasures();

  Recipients recipients();

  /** Which mails went where. */
  Outgoing outgoing();

  /** What businesses were told. */
  Boards boards();

  /** What runs, as the processing card has it. */
  ProcessingFacts facts();

  /** Has a visitor who has gone written to. */
  Alerts alerts();

  /** What is still to be told. */
  Errands errands();

  /** Which addresses nothing more goes to. */
  Stops stops();

  /** Has a conversation told of once it is quiet. */
  SummaryTimers timers();

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
