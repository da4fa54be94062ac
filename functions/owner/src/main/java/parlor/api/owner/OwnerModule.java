package parlor.api.owner;

import dagger.Module;
import dagger.Provides;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import javax.inject.Singleton;
import parlor.audit.Audits;
import parlor.content.Ingests;
import parlor.content.OwnAnswers;
import parlor.content.Releases;
import parlor.content.Sources;
import parlor.content.Uploads;
import parlor.conversation.Conversations;
import parlor.conversation.Happenings;
import parlor.conversation.Lines;
import parlor.conversation.OwnerView;
import parlor.erasure.Erasure;
import parlor.erasure.ErasureJobs;
import parlor.erasure.Erasures;
import parlor.erasure.Shredding;
import parlor.guard.mask.Masker;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.ProblemBoundary;
import parlor.lead.Leads;
import parlor.limit.DailySalts;
import parlor.limit.Keys;
import parlor.limit.Shares;
import parlor.mail.Errands;
import parlor.mail.Recipients;
import parlor.mail.StoppedAddresses;
import parlor.model.ModelSetting;
import parlor.notice.Noticing;
import parlor.people.Invitations;
import parlor.people.Members;
import parlor.people.Names;
import parlor.people.People;
import parlor.people.Rosters;
import parlor.privacy.ToldWordings;
import parlor.seal.Keyring;
import parlor.seal.Vault;
import parlor.shelf.Library;
import parlor.shelf.Shelf;
import parlor.subject.Naming;
import parlor.subject.SubjectIndex;
import parlor.tenant.PublicKeys;
import parlor.tenant.Workspaces;

@Module
final class OwnerModule {
  private OwnerModule() {}

  @Provides
  @Singleton
  static Function<HttpCall, HttpReply> endpoint(
      OwnerParts parts,
      SignIn signIn,
      People people,
      ReadWorkspaces workspaces,
      EraseWorkspace eraseWorkspace,
      TurnOff off,
      Map<ArrivalRoute, Arriving> arrivals,
      Map<OwnerRoute, Answering> routes) {
    return ToTheDesk.of(
        new ProblemBoundary(
            new OwnerEndpoint(signIn, people, workspaces, eraseWorkspace, off, arrivals, routes)),
        parts.desk());
  }

  @Provides
  static ReadWorkspaces workspaces(
      SignIn signIn, People people, Workspaces workspaces, ExecutorService executor) {
    return new ReadWorkspaces(signIn, people, workspaces, executor);
  }

  @Provides
  static SignIn signIn(Optional<Issuer> issuer, Documents documents, Clock clock) {
    return issuer
        .<SignIn>map(known -> new AccessTokens(known, documents, clock))
        .orElse(SignIn.CLOSED);
  }

  /** What somebody may do who works for nobody yet. */
  @Provides
  static Map<ArrivalRoute, Arriving> arrivals(SignUp signUp, AcceptInvitation accept) {
    return Map.of(
        ArrivalRoute.MAY_SIGN_UP, signUp::may,
        ArrivalRoute.SIGN_UP, signUp::make,
        ArrivalRoute.ACCEPT_INVITATION, accept);
  }

  @Provides
  static SignUp signUp(OwnerParts parts, Members members, Names names, Journal journal) {
    return new SignUp(
        parts, members, names, new Emails(parts.issuer(), parts.documents()), journal);
  }

  @Provides
  static AcceptInvitation accept(
      Invitations invitations, Members members, Names names, Journal journal, Clock clock) {
    return new AcceptInvitation(invitations, members, names, journal, clock);
  }

  @Provides
  static Members members(People people, Rosters rosters) {
    return new Members(people, rosters);
  }

  @Provides
  static Names names(Keyring keyring, Vault vault, Clock clock) {
    return new Names(keyring, vault, clock);
  }

  @Provides
  static Inviting inviting(OwnerParts parts, Names names, Journal journal) {
    return new Inviting(
        parts.invitations(),
        names,
        parts.workspaces(),
        new InvitationMail(parts.mails(), parts.desk()),
        journal,
        parts.clock(),
        parts.random());
  }

  @Provides
  static Checklist checklist(
      OwnerParts parts, Members members, Inviting inviting, Domains domains) {
    return new Checklist(parts, members, inviting, domains);
  }

  @Provides
  static Team team(
      Members members, Inviting inviting, Names names, Recipients recipients, Journal journal) {
    return new Team(members, inviting, names, recipients, journal);
  }

  /** Which part answers which route. */
  @Provides
  static Map<OwnerRoute, Answering> routes(
      OwnerView view,
      Walk walk,
      Cursors cursors,
      Journal journal,
      EraseConversations erase,
      ToldWordings told,
      Reply reply,
      ListLeads leads,
      OneLead lead,
      Subjects subjects,
      ExportWorkspace export,
      ImportWorkspace taking,
      Answers answers,
      GivenSources given,
      Settings settings,
      Mailing mailing,
      Domains domains,
      Sources sources,
      OwnAnswers ownAnswers,
      Wordings wordings,
      PagesKeys keys,
      Team team,
      Inviting inviting,
      Checklist checklist,
      ReadUsage usage,
      Audits audits,
      Workspaces workspaces,
      Clock clock,
      ReadNotices notices,
      Agreement agreement,
      EraseWorkspace eraseWorkspace) {
    var routes = new EnumMap<OwnerRoute, Answering>(OwnerRoute.class);
    routes.put(OwnerRoute.LIST_CONVERSATIONS, new ListConversations(view, cursors));
    routes.put(OwnerRoute.READ_THREAD, new ReadThread(view, told, journal));
    routes.put(OwnerRoute.ERASE_CONVERSATION, erase::one);
    routes.put(OwnerRoute.ERASE_CONVERSATIONS, erase::several);
    routes.put(OwnerRoute.SEARCH, new Search(walk, cursors, journal));
    routes.put(OwnerRoute.REPLY, reply);
    routes.put(OwnerRoute.LIST_LEADS, leads);
    routes.put(OwnerRoute.READ_LEAD, lead::read);
    routes.put(OwnerRoute.CHANGE_LEAD, lead::change);
    routes.put(OwnerRoute.REMOVE_LEAD, lead::remove);
    routes.put(OwnerRoute.FIND_SUBJECT, subjects::find);
    routes.put(OwnerRoute.EXPORT_SUBJECT, subjects::export);
    routes.put(OwnerRoute.ERASE_SUBJECT, subjects::erase);
    routes.put(
        OwnerRoute.LIST_UNANSWERED,
        new ListUnanswered(walk, ownAnswers, wordings, cursors, journal));
    routes.put(OwnerRoute.READ_CONTENT, new ReadContent(sources, ownAnswers));
    routes.put(OwnerRoute.ADD_ANSWER, answers::add);
    routes.put(OwnerRoute.CHANGE_ANSWER, answers::change);
    routes.put(OwnerRoute.REMOVE_ANSWER, answers::remove);
    routes.put(OwnerRoute.ADD_SITE, given::addSite);
    routes.put(OwnerRoute.ADD_FILE, given::addFile);
    routes.put(OwnerRoute.READ_SOURCE_AGAIN, given::again);
    routes.put(OwnerRoute.REMOVE_SOURCE, given::remove);
    routes.put(OwnerRoute.READ_SETTINGS, settings::read);
    routes.put(OwnerRoute.WRITE_SETTINGS, settings::write);
    routes.put(OwnerRoute.READ_MAIL, mailing::read);
    routes.put(OwnerRoute.WRITE_MAIL, mailing::write);
    routes.put(OwnerRoute.REMOVE_MAIL, mailing::remove);
    routes.put(OwnerRoute.LIST_DOMAINS, domains::list);
    routes.put(OwnerRoute.ADD_DOMAIN, domains::add);
    routes.put(OwnerRoute.REMOVE_DOMAIN, domains::remove);
    routes.put(OwnerRoute.LIST_KEYS, keys::list);
    routes.put(OwnerRoute.MAKE_KEY, keys::make);
    routes.put(OwnerRoute.ROTATE_KEY, keys::rotate);
    routes.put(OwnerRoute.REVOKE_KEY, keys::revoke);
    routes.put(OwnerRoute.LIST_MEMBERS, team::list);
    routes.put(OwnerRoute.INVITE, inviting::invite);
    routes.put(OwnerRoute.CHANGE_MEMBER, team::turn);
    routes.put(OwnerRoute.REMOVE_MEMBER, team::remove);
    routes.put(OwnerRoute.READ_CHECKLIST, checklist);
    routes.put(OwnerRoute.EXPORT_WORKSPACE, export);
    routes.put(OwnerRoute.IMPORT_WORKSPACE, taking);
    routes.put(OwnerRoute.READ_USAGE, usage);
    routes.put(OwnerRoute.READ_NOTICES, notices::read);
    routes.put(OwnerRoute.SEE_NOTICE, notices::seen);
    routes.put(OwnerRoute.READ_AGREEMENT, agreement);
    routes.put(OwnerRoute.READ_AUDIT, new ReadAudit(audits, workspaces, cursors, clock));
    routes.put(OwnerRoute.ERASE_WORKSPACE, eraseWorkspace::begin);
    return Map.copyOf(routes);
  }

  @Provides
  static EraseWorkspace eraseWorkspace(
      Workspaces workspaces,
      ErasureJobs jobs,
      Erasures erasures,
      Journal journal,
      SignIn signIn,
      Clock clock,
      RandomGenerator random) {
    return new EraseWorkspace(workspaces, jobs, erasures, journal, signIn, clock, random);
  }

  @Provides
  static ReadNotices notices(OwnerParts parts, Journal journal) {
    return new ReadNotices(
        new Noticing(parts.boards()), parts.workspaces(), parts.facts(), journal, parts.clock());
  }

  @Provides
  static Agreement agreement(OwnerParts parts) {
    return new Agreement(parts.workspaces(), parts.facts());
  }

  @Provides
  static OwnerView view(
      Lines lines, Conversations conversations, Keyring keyring, Vault vault, Clock clock) {
    return new OwnerView(lines, conversations, keyring, vault, clock);
  }

  @Provides
  static Walk walk(OwnerView view, ExecutorService executor, Clock clock) {
    return new Walk(view, executor, clock);
  }

  @Provides
  static Cursors cursors(Keyring keyring, Vault vault) {
    return new Cursors(keyring, vault);
  }

  @Provides
  static Journal journal(Audits audits, DailySalts salts, Clock clock, RandomGenerator random) {
    return new Journal(audits, salts, clock, random);
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
  static Receipting receipting(OwnerParts parts) {
    return new Receipting(parts.receipts(), parts.clock(), parts.random());
  }

  @Provides
  static EraseConversations erase(
      Keyring keyring,
      Erasure erasure,
      Receipting receipting,
      Journal journal,
      ExecutorService executor) {
    return new EraseConversations(keyring, erasure, receipting, journal, executor);
  }

  @Provides
  static Subjects subjects(
      OwnerParts parts,
      OwnerView view,
      LeadView leads,
      Erasure erasure,
      Receipting receipting,
      Journal journal) {
    return new Subjects(
        new SubjectRecords(parts.index(), view, leads, parts.keyring(), parts.vault()),
        erasure,
        receipting,
        parts.workspaces(),
        journal,
        parts.clock());
  }

  @Provides
  static Reply reply(
      OwnerView view,
      Conversations conversations,
      Lines lines,
      LeadView leads,
      OwnerParts parts,
      Journal journal,
      Clock clock) {
    var happenings = new Happenings(conversations, clock);
    return new Reply(
        view, happenings, lines, leads, parts.alerts(), parts.timers(), stopped(parts), journal);
  }

  @Provides
  static LeadView leadView(Leads leads, Keyring keyring, Vault vault) {
    return new LeadView(leads, keyring, vault);
  }

  @Provides
  static ListLeads leads(LeadView view, Workspaces workspaces, Cursors cursors, Journal journal) {
    return new ListLeads(view, workspaces, cursors, journal);
  }

  @Provides
  static OneLead lead(
      LeadView view,
      Leads leads,
      Erasure erasure,
      Receipting receipting,
      Keyring keyring,
      Journal journal) {
    return new OneLead(view, leads, erasure, receipting, keyring, journal);
  }

  @Provides
  static ExportWorkspace export(
      OwnerParts parts,
      OwnerView view,
      LeadView leads,
      ExportedSetup setup,
      Cursors cursors,
      Journal journal) {
    return new ExportWorkspace(
        view,
        leads,
        parts.audits(),
        setup,
        parts.outgoing(),
        stopped(parts),
        parts.shelf(),
        parts.workspaces(),
        cursors,
        journal,
        parts.clock());
  }

  @Provides
  static ExportedSetup setup(
      OwnerParts parts, Domains domains, Team team, Mailing mailing, ReadNotices notices) {
    return new ExportedSetup(
        parts.sources(), parts.ownAnswers(), domains, team, mailing, notices, parts.told());
  }

  @Provides
  static ImportedSetup imported(
      Settings settings, Domains domains, GivenSources sources, Answers answers) {
    return new ImportedSetup(settings, domains, sources, answers);
  }

  @Provides
  static ImportWorkspace taking(OwnerParts parts, ImportedSetup setup, Journal journal) {
    var records =
        new ImportedRecords(
            parts.keyring(),
            parts.vault(),
            parts.conversations(),
            parts.lines(),
            parts.leads(),
            new Naming(parts.index(), parts.vault()),
            parts.arrivals(),
            stopped(parts),
            new Masker(Masker.REGIONS));
    return new ImportWorkspace(
        setup, records, parts.workspaces(), parts.registry(), journal, parts.clock());
  }

  @Provides
  static Wordings wordings(Keyring keyring, Vault vault) {
    return new Wordings(keyring, vault);
  }

  @Provides
  static Answers answers(
      OwnAnswers answers,
      Wordings wordings,
      Shelf shelf,
      Workspaces workspaces,
      Journal journal,
      Clock clock,
      RandomGenerator random) {
    return new Answers(answers, wordings, shelf, workspaces, journal, clock, random);
  }

  @Provides
  static GivenSources given(
      Sources sources,
      Uploads uploads,
      Releases releases,
      Shelf shelf,
      Ingests ingests,
      Journal journal,
      Clock clock,
      RandomGenerator random) {
    return new GivenSources(
        new Library(sources, uploads, releases, shelf, ingests, clock, random), journal);
  }

  @Provides
  static Settings settings(OwnerParts parts, Journal journal) {
    var shortening =
        new Shortening(
            new Shredding(parts.keyring(), parts.index(), parts.clock()),
            parts.outgoing(),
            parts.stops(),
            parts.clock());
    var models =
        parts.facts().models().stream().map(ModelSetting::name).collect(Collectors.toSet());
    return new Settings(parts.workspaces(), shortening, journal, models, parts.clock());
  }

  @Provides
  static Mailing mailing(OwnerParts parts, Journal journal) {
    return new Mailing(parts.recipients(), stopped(parts), journal);
  }

  private static StoppedAddresses stopped(OwnerParts parts) {
    return new StoppedAddresses(parts.stops(), parts.keyring(), parts.vault());
  }

  @Provides
  static TurnOff off(OwnerParts parts, Workspaces workspaces, Clock clock) {
    return new TurnOff(parts.offLinks(), parts.recipients(), parts.stops(), workspaces, clock);
  }

  @Provides
  static Domains domains(
      OwnerParts parts,
      Releases releases,
      Keys keys,
      Workspaces workspaces,
      Journal journal,
      Clock clock) {
    return new Domains(releases, keys, workspaces, journal, parts.signUps().trial(), clock);
  }

  @Provides
  static PagesKeys keys(
      PublicKeys publicKeys,
      Releases releases,
      Shares shares,
      Shelf shelf,
      Workspaces workspaces,
      Journal journal,
      Clock clock,
      RandomGenerator random) {
    return new PagesKeys(publicKeys, releases, shares, shelf, workspaces, journal, clock, random);
  }

  @Provides
  static ReadUsage usage(Releases releases, Shares shares, Clock clock) {
    return new ReadUsage(releases, shares, clock);
  }
}
