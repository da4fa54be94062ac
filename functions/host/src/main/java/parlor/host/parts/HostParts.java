package parlor.host.parts;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import parlor.answers.Answerer;
import parlor.answers.Indexes;
import parlor.answers.model.SecondOpinion;
import parlor.api.chat.ChatComponent;
import parlor.api.chat.ChatParts;
import parlor.api.owner.Documents;
import parlor.api.owner.Issuer;
import parlor.api.owner.OwnerComponent;
import parlor.api.owner.OwnerParts;
import parlor.api.owner.SignUps;
import parlor.api.session.SessionComponent;
import parlor.api.session.SessionParts;
import parlor.api.visitor.VisitorComponent;
import parlor.api.visitor.VisitorParts;
import parlor.audit.Audits;
import parlor.content.Ingests;
import parlor.content.OwnAnswers;
import parlor.content.Releases;
import parlor.content.Sources;
import parlor.content.Uploads;
import parlor.conversation.Conversations;
import parlor.conversation.Lines;
import parlor.conversation.OwnerView;
import parlor.conversation.SummaryTimers;
import parlor.erasure.Arrivals;
import parlor.erasure.Erasure;
import parlor.erasure.ErasureJobs;
import parlor.erasure.Farewells;
import parlor.erasure.Receipts;
import parlor.guard.Guard;
import parlor.guard.mask.Masker;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.lead.Leads;
import parlor.limit.AddressBuckets;
import parlor.limit.Ceiling;
import parlor.limit.Challenges;
import parlor.limit.DailySalts;
import parlor.limit.Keys;
import parlor.limit.Shares;
import parlor.limit.SpentChallenges;
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
import parlor.session.Tokens;
import parlor.shelf.Shelf;
import parlor.subject.SubjectIndex;
import parlor.tenant.PublicKeys;
import parlor.tenant.Registry;
import parlor.tenant.Workspaces;

/** All parts of a host, under one clock. */
public record HostParts(
    PublicKeys publicKeys,
    Keys keys,
    Shares shares,
    AddressBuckets addressBuckets,
    Challenges challenges,
    SpentChallenges spentChallenges,
    DailySalts salts,
    ErasureJobs erasureJobs,
    Farewells farewells,
    Boards boards,
    ErasureRoom erasures,
    Receipts receipts,
    Workspaces workspaces,
    ToldWordings told,
    Sources sources,
    Uploads uploads,
    Ingests ingests,
    OwnAnswers ownAnswers,
    Releases releases,
    Shelf shelf,
    Keyring keyring,
    Vault vault,
    Tokens tokens,
    Conversations conversations,
    Lines lines,
    Leads leads,
    SubjectIndex index,
    Recipients recipients,
    Outgoing outgoing,
    Errands errands,
    Stops stops,
    OffLinks offLinks,
    SummaryTimers timers,
    Alerts alerts,
    Arrivals arrivals,
    Audits audits,
    Registry registry,
    Rosters rosters,
    Invitations invitations,
    Optional<Mails> mails,
    SignUps signUps,
    Ceiling ceiling,
    People people,
    HostIssuer hostIssuer,
    Believed believed,
    FileContents contents,
    Indexes indexes,
    Guard guard,
    Optional<SecondOpinion> secondOpinion,
    Answerer answerer,
    ProcessingFacts facts,
    Clock clock,
    RandomGenerator random,
    ExecutorService executor)
    implements SessionParts, ChatParts, OwnerParts, VisitorParts {

  /** The functions, by the names that routes give them. */
  public Map<String, Function<HttpCall, HttpReply>> functions() {
    return Map.of("session", session(), "chat", chat(), "owner", owner(), "visitor", visitor());
  }

  public Function<HttpCall, HttpReply> session() {
    return SessionComponent.of(this).endpoint();
  }

  public Function<HttpCall, HttpReply> chat() {
    return ChatComponent.of(this).endpoint();
  }

  public Function<HttpCall, HttpReply> owner() {
    return OwnerComponent.of(this).endpoint();
  }

  public Function<HttpCall, HttpReply> visitor() {
    return VisitorComponent.of(this).endpoint();
  }

  @Override
  public Masker masker() {
    return guard.masker();
  }

  @Override
  public Optional<URI> desk() {
    return Optional.of(hostIssuer.desk());
  }

  @Override
  public Optional<Issuer> issuer() {
    return Optional.of(believed.issuer());
  }

  @Override
  public Documents documents() {
    return believed.documents();
  }

  /** Erases one conversation, or a lead. */
  public Erasure erasure() {
    return new Erasure(keyring, lines, conversations, leads, index, errands, clock);
  }

  /** What owners may read. */
  public OwnerView ownerView() {
    return new OwnerView(lines, conversations, keyring, vault, clock);
  }
}
