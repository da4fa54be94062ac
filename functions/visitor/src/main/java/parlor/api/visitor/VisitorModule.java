package parlor.api.visitor;

import dagger.Module;
import dagger.Provides;
import java.time.Clock;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import javax.inject.Singleton;
import parlor.audit.Audits;
import parlor.conversation.Conversations;
import parlor.conversation.Happenings;
import parlor.conversation.Lines;
import parlor.erasure.Erasure;
import parlor.erasure.Receipts;
import parlor.guard.mask.Masker;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.ProblemBoundary;
import parlor.http.visit.Bearer;
import parlor.lead.Leads;
import parlor.limit.AddressBuckets;
import parlor.limit.AddressGate;
import parlor.mail.Alerts;
import parlor.mail.Errands;
import parlor.seal.Keyring;
import parlor.seal.Vault;
import parlor.session.Tokens;
import parlor.subject.Naming;
import parlor.subject.SubjectIndex;
import parlor.tenant.Workspaces;

@Module
final class VisitorModule {
  private VisitorModule() {}

  @Provides
  @Singleton
  static Function<HttpCall, HttpReply> endpoint(
      LeaveLead lead,
      AskForPerson person,
      GiveFeedback feedback,
      ExportConversation export,
      EraseConversation erase) {
    return new ProblemBoundary(new VisitorEndpoint(lead, person, feedback, export, erase));
  }

  @Provides
  static Bearer bearer(Tokens tokens, Vault vault, Clock clock, Keyring keyring) {
    return new Bearer(tokens, vault, clock)
        .unless(token -> keyring.tenantKey(token.key().tenant()).isEmpty());
  }

  @Provides
  @Singleton
  static Address address(AddressBuckets buckets, Clock clock) {
    return new Address(new AddressGate(buckets), clock);
  }

  @Provides
  static Story story(Conversations conversations, Lines lines, Clock clock) {
    return new Story(new Happenings(conversations, clock), lines);
  }

  @Provides
  static LeadBook book(
      Keyring keyring, Vault vault, Leads leads, SubjectIndex index, Erasure erasure) {
    return new LeadBook(keyring, vault, leads, new Naming(index, vault), erasure);
  }

  @Provides
  static Erasure erasure(
      Keyring keyring,
      Lines lines,
      Conversations conversations,
      Leads leads,
      SubjectIndex index,
      Errands errands,
      Clock clock) {
    return new Erasure(keyring, lines, conversations, leads, index, errands, clock);
  }

  @Provides
  static LeaveLead lead(
      Bearer bearer,
      Address address,
      Story story,
      LeadBook book,
      Workspaces workspaces,
      Masker masker,
      Errands errands,
      Alerts alerts,
      Clock clock) {
    return new LeaveLead(bearer, address, story, book, workspaces, masker, errands, alerts, clock);
  }

  @Provides
  static AskForPerson person(
      Bearer bearer,
      Address address,
      Story story,
      Workspaces workspaces,
      Alerts alerts,
      Clock clock) {
    return new AskForPerson(bearer, address, story, workspaces, alerts, clock);
  }

  @Provides
  static GiveFeedback feedback(
      Bearer bearer, Address address, Story story, Conversations conversations) {
    return new GiveFeedback(bearer, address, story, conversations);
  }

  @Provides
  static ExportConversation export(
      Bearer bearer,
      Conversations conversations,
      LeadBook book,
      Workspaces workspaces,
      Clock clock) {
    return new ExportConversation(bearer, conversations, book, workspaces, clock);
  }

  @Provides
  static EraseConversation erase(
      Bearer bearer,
      Conversations conversations,
      Erasure erasure,
      Audits audits,
      Receipts receipts,
      Clock clock,
      RandomGenerator random) {
    return new EraseConversation(bearer, conversations, erasure, audits, receipts, clock, random);
  }
}
