package parlor.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import parlor.content.WebAddress;
import parlor.host.demo.Demo;
import parlor.host.demo.TurnedClock;
import parlor.host.gateway.Gateway;
import parlor.host.gateway.GatewaySettings;
import parlor.host.mail.FileMails;
import parlor.host.mail.MailParts;
import parlor.host.mail.MailRounds;
import parlor.host.notice.NoticeBox;
import parlor.host.notice.Notifier;
import parlor.host.pages.Business;
import parlor.host.pages.Outbox;
import parlor.host.pages.Pages;
import parlor.host.pages.Places;
import parlor.host.parts.Believed;
import parlor.host.parts.Bells;
import parlor.host.parts.HostIssuer;
import parlor.host.parts.ModelParts;
import parlor.host.parts.ReadingRounds;
import parlor.host.parts.Store;
import parlor.host.parts.Workshop;
import parlor.host.signin.SignInPages;
import parlor.mail.NotedAlerts;
import parlor.sealing.IssuerKey;
import parlor.sealing.KeyFile;
import parlor.tenant.Workspace;

/** Everything on one port, running. */
public final class Host implements AutoCloseable {
  /** Where a data folder has its issuer's key. */
  static final String ISSUER_KEY = "issuer.key";

  private final Places places;
  private final List<Business> businesses;
  private final Runnable visits;
  private final Opened opened;

  private Host(Places places, List<Business> businesses, Runnable visits, Opened opened) {
    this.places = places;
    this.businesses = businesses;
    this.visits = visits;
    this.opened = opened;
  }

  /** Returns once it answers; {@code random} is a secure one. */
  public static Host start(HostConfig config, Clock clock, RandomGenerator random)
      throws CannotStart {
    var opened = new Opened();
    try {
      return start(config, clock, random, opened);
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      opened.close();
      throw new CannotStart("Parlor cannot start: " + e.getMessage());
    } catch (CannotStart | RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  private static Host start(HostConfig config, Clock clock, RandomGenerator random, Opened opened)
      throws IOException, CannotStart {
    var data = config.data();
    opened.add(DataFolder.hold(data));
    var places = new Places(Port.free(config.bind(), config.port()));
    var executor = opened.add(Executors.newVirtualThreadPerTaskExecutor());
    var database = data.resolve("dynamodb");
    var keyFile = keys(data.resolve("keys.properties"), data.resolve("dynamodb"));
    var store = opened.add(Store.open(config.dynamoDb(), config.region(), database));
    var issuer = issuer(places, data);
    var believed = config.issuer().map(Believed::elsewhere).orElseGet(() -> Believed.own(issuer));
    var desk = IssuerOptions.desk(believed);
    var models =
        ModelParts.of(config.models(), config.region(), config.modelKey())
            .finding(config.embeddings(), config.embeddingsKey())
            .doubting(config.guardrail());
    var rounds = new MailRounds(clock);
    var folder = data.resolve("outbox");
    var files = new FileMails(folder, clock);
    var server = config.mail().mails(clock);
    var mails = server.orElse(files);
    var bells =
        new Bells(
            rounds,
            errands -> new NotedAlerts(errands, rounds),
            rounds,
            Optional.of(mails),
            // Of mails that were files before there was a server, too.
            files,
            config.mail().relay());
    var workshop =
        Workshop.of(
            store,
            keyFile,
            issuer,
            believed,
            data,
            models,
            bells,
            config.signUps().triedAt(places.sites()),
            random,
            executor);
    Predicate<URI> ours =
        at ->
            config.readablePorts().contains(WebAddress.port(at))
                || (WebAddress.port(at) == places.port() && Demo.isSite(at));
    var room = opened.add(workshop.room(clock, ours));
    var parts = workshop.parts(clock, room);
    opened.add(parts.erasures()).resume();
    workshop.eraseAgain(parts);
    var library = room.library(random);
    var demo = Demo.open(parts, room, library, places, data);
    var businesses = demo.businesses();
    var outbox = new Outbox(folder);
    opened
        .add(rounds)
        .begin(
            MailParts.room(parts, models, mails, rounds, places),
            store.allTenants(),
            () -> files.tidy(of -> parts.workspaces().read(of).map(Workspace::retention)));
    var notices = opened.add(new NoticeBox(data, clock));
    notices.begin(
        new Notifier(
            parts.registry(),
            parts.workspaces(),
            parts.recipients(),
            parts.audits(),
            parts.boards(),
            store.allTenants(),
            rounds,
            clock,
            random));
    var signIn = new SignInPages(issuer, Demo.people(businesses)::choice, clock, random);
    var pages =
        new Pages(
            businesses, outbox, desk, Optional.of(signIn).filter(_ -> config.issuer().isEmpty()));
    var settings =
        new GatewaySettings(config.bind(), places.port(), config.trustedProxies(), clock, random);
    opened.add(Gateway.start(settings, parts.functions(), pages));
    // A business may have a site of this host's own read.
    opened.add(ReadingRounds.begin(room.reread(store.allTenants()), clock));

    var past = new TurnedClock();
    var visits = opened.add(demo.visits(workshop.quoting().parts(past, room), past));
    return new Host(places, businesses, () -> visits.begin(businesses, clock.instant()), opened);
  }

  /** New secrets only where there is nothing yet that older ones would open. */
  private static KeyFile keys(Path file, Path database) throws IOException, CannotStart {
    if (!Files.exists(file) && Files.exists(database.resolve("shared-local-instance.db"))) {
      throw new CannotStart(
          "The key file "
              + file
              + " is missing, and without it nothing kept here can be read."
              + " Put it back, or choose another folder with --data.");
    }
    return KeyFile.openOrCreate(file);
  }

  /** The issuer of the host that keeps its things in {@code data}, made if there is none yet. */
  private static HostIssuer issuer(Places places, Path data) throws IOException {
    return new HostIssuer(places.api(), IssuerKey.openOrCreate(data.resolve(ISSUER_KEY)));
  }

  public Places places() {
    return places;
  }

  /** The demo businesses, the main one first. */
  public List<Business> businesses() {
    return businesses;
  }

  /** Begins to make the demo's month of visits, where that is still to do. */
  public void makeVisits() {
    visits.run();
  }

  @Override
  public void close() {
    opened.close();
  }
}
