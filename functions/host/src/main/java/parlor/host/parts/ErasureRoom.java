package parlor.host.parts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import parlor.api.deletion.Deletion;
import parlor.api.deletion.DeletionEndpoint;
import parlor.asl.Outside;
import parlor.asl.Position;
import parlor.asl.StateMachine;
import parlor.erasure.Erasures;
import parlor.failure.Unavailable;
import parlor.tenant.TenantId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where businesses are erased in this process, by the file that Step Functions runs. How far each
 * has come is a small file of ids and numbers, so that a host that is started again goes on.
 */
public final class ErasureRoom implements Erasures, AutoCloseable {
  private static final Logger LOG = System.getLogger(ErasureRoom.class.getName());

  /** Of a step, which then says that it is not done. */
  private static final Duration STEP = Duration.ofMinutes(1);

  private static final String ENDING = ".json";

  /** When no mail tells of it any more, and once those that were on their way have come. */
  private static final Set<String> UNMAILED = Set.of("shred", "count");

  private final StateMachine machine = Deletion.machine();
  private final Blobs files;
  private final DeletionEndpoint steps;
  private final Clock clock;
  private final ExecutorService executor;
  private final ErasedIds erased;
  private final KeptMails mails;
  private final Set<TenantId> running = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closing = new CountDownLatch(1);

  ErasureRoom(
      Path folder,
      ErasedIds erased,
      KeptMails mails,
      DeletionEndpoint steps,
      Clock clock,
      ExecutorService executor) {
    this.files = new Blobs(folder);
    this.erased = erased;
    this.mails = mails;
    this.steps = steps;
    this.clock = clock;
    this.executor = executor;
  }

  @Override
  public void begin(TenantId tenant, UUID id) {
    erased.note(tenant);
    if (files.read(name(tenant)).isEmpty()) {
      keep(tenant, machine.begin(Deletion.input(tenant, id)));
    }
    start(tenant);
  }

  /** Goes on with what was cut short; called once, at the start. */
  public void resume() {
    for (var tenant : underWay()) {
      start(tenant);
    }
  }

  private List<TenantId> underWay() {
    if (!Files.isDirectory(files.folder())) {
      return List.of();
    }
    try (var found = Files.list(files.folder())) {
      return found
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .flatMap(name -> TenantId.parse(name.replace(ENDING, "")).stream())
          .toList();
    } catch (IOException e) {
      throw new Unavailable("erasures", e);
    }
  }

  /** One that got stuck goes on; one that is under way is left alone. */
  private void start(TenantId tenant) {
    if (!running.add(tenant)) {
      return;
    }
    try {
      executor.execute(() -> run(tenant));
    } catch (RejectedExecutionException e) {
      // We are closing; the next start resumes it.
      LOG.log(Level.DEBUG, "closing");
    }
  }

  private void run(TenantId tenant) {
    try {
      goOn(tenant);
    } finally {
      running.remove(tenant);
    }
  }

  private void goOn(TenantId tenant) {
    try {
      var kept = files.read(name(tenant));
      if (kept.isEmpty()) {
        return;
      }
      var at = position(kept.get());
      while (!at.ended() && closing.getCount() > 0) {
        at = machine.next(at, new World());
        keep(tenant, at);
      }
      if (at.run() == Position.Run.SUCCEEDED) {
        files.remove(name(tenant));
      } else if (at.ended()) {
        LOG.log(Level.ERROR, "The erasure of {0} is stuck", tenant);
      }
    } catch (Unavailable e) {
      LOG.log(Level.WARNING, "The erasure of {0} waits to be asked for, or for a start", tenant);
    }
  }

  /** Waits for no wait; the next start goes on where this one was. */
  @Override
  public void close() {
    closing.countDown();
  }

  private Position position(byte[] json) {
    var kept = JsonMapper.shared().readTree(json);
    // One that got stuck is tried once more from where it began: every step may be done again.
    return kept.path("run").asString("").equals(Position.Run.GOES_ON.name())
        ? new Position(kept.path("state").asString(""), kept.path("data"), Position.Run.GOES_ON)
        : machine.begin(kept.path("data"));
  }

  private void keep(TenantId tenant, Position at) {
    var json = JsonMapper.shared().createObjectNode().put("state", at.state());
    json.put("run", at.run().name()).set("data", at.data());
    files.write(name(tenant), json.toString().getBytes(UTF_8));
  }

  private static String name(TenantId tenant) {
    return tenant + ENDING;
  }

  /** This process, and its clock. */
  private final class World implements Outside {
    private static final Duration TICK = Duration.ofMillis(200);

    @Override
    public JsonNode task(String resource, JsonNode input) {
      var state = steps.apply(input, STEP);
      if (UNMAILED.contains(input.path("step").asString(""))) {
        mails.forget(new TenantId(state.path("tenant").asString()));
      }
      return state;
    }

    @Override
    public void pause(Duration time) {
      var until = clock.instant().plus(time);
      try {
        while (clock.instant().isBefore(until)) {
          if (closing.await(TICK.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new Unavailable("erasures", null);
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Unavailable("erasures", e);
      }
    }
  }
}
