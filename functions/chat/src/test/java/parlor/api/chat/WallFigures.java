package parlor.api.chat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import parlor.answers.ExtractiveAnswerer;
import parlor.answers.Indexes;
import parlor.aws.Aws;
import parlor.aws.AwsTables;
import parlor.aws.KmsMasterKey;
import parlor.aws.S3Contents;
import parlor.aws.SecretTokens;
import parlor.guard.Guard;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.seal.Vault;
import parlor.sealing.AltchaChallenges;
import parlor.sealing.TinkVault;
import parlor.tenant.PublicKey;
import parlor.testing.HandClock;

/**
 * What a role and a key for each tenant add to a message. The same function, with both and with
 * neither, says the same to the same tables, turn by turn, so that a busy machine slows them alike.
 */
@Tag("full")
class WallFigures {
  private static final int WARM_UP = 2_000;
  private static final int ROUNDS = 10;
  private static final int MEASURED = 500;
  private static final int TENANTS = 100;

  private final HandClock clock = new HandClock();
  private final OnAws aws = new OnAws(clock);
  private final Inside inside = new Inside();

  @AfterEach
  void leave() {
    aws.close();
  }

  /** One of the two, and the visit it is in. */
  private final class Side {
    private final PublicKey key = aws.business();
    private final Function<HttpCall, HttpReply> chat;
    private String visit = "";

    Side(Aws tenants, Vault vault) {
      chat = aws.instance(parts(tenants, vault));
    }

    long say(int turn) {
      if (turn % 4 == 0) {
        visit = aws.visit(key);
        clock.forward(Duration.ofSeconds(10));
      }
      var address = "10.0." + turn / 4 % 250 + ".7";
      long start = System.nanoTime();
      aws.say(chat, visit, address);
      return System.nanoTime() - start;
    }
  }

  @Test
  void a_warm_message() {
    var vended = inside.of(aws.aws().inRole(OnAws.CONFIG.tenantRole(), clock));
    var walls =
        new Side(
            vended,
            inside.of(new TinkVault(KmsMasterKey.of(vended, OnAws.CONFIG.masterKey()), clock)));
    var bare = new Side(aws.aws(), new OpenVault());
    round(walls, bare, WARM_UP);
    var p99 = new ArrayList<Double>();
    for (int i = 0; i < ROUNDS; i++) {
      p99.add(round(walls, bare, MEASURED));
    }
    System.out.printf("walls p99 best=%.3f ms%n", p99.stream().min(Double::compare).orElseThrow());
  }

  /** The 99th percentile of the time inside role and keys. */
  private double round(Side walls, Side bare, int messages) {
    var with = new Times();
    var without = new Times();
    var added = new Times();
    int met = 0;
    for (int turn = 0; turn < messages; turn++) {
      clock.forward(Duration.ofSeconds(1));
      // Who goes first changes, for the second finds the caches warm.
      long without1 = turn % 2 == 0 ? bare.say(turn) : 0;
      aws.asked();
      inside.reset();
      long took = walls.say(turn);
      if (aws.asked().stream().allMatch(request -> request.startsWith("DynamoDB"))) {
        with.add(took);
        added.add(inside.nanos());
      } else {
        met++;
      }
      without.add(turn % 2 == 0 ? without1 : bare.say(turn));
    }
    System.out.printf(
        "walls with=%s without=%s inside=%s, %d asked STS or KMS and are left out%n",
        with, without, added, met);
    return added.percentile(99);
  }

  @Test
  void a_tenant_met_for_the_first_time() {
    var chat = aws.instance();
    var cold = new Times();
    var warm = new Times();
    for (int i = -TENANTS; i < TENANTS; i++) {
      var key = aws.business();
      var visits = List.of(aws.visit(key), aws.visit(key));
      clock.forward(Duration.ofSeconds(10));
      long first = timed(chat, visits.getFirst());
      long second = timed(chat, visits.getLast());
      if (i >= 0) {
        cold.add(first);
        warm.add(second);
      }
    }
    System.out.println("first message of a tenant " + cold + ", of its next visit " + warm);
  }

  @Test
  void an_instance_that_has_met_nobody() {
    var key = aws.business();
    aws.say(aws.instance(), aws.visit(key), "10.1.0.1");
    var first = new Times();
    for (int i = 0; i < TENANTS; i++) {
      var visit = aws.visit(key);
      clock.forward(Duration.ofSeconds(10));
      first.add(timed(aws.instance(), visit));
    }
    System.out.println("first message of an instance " + first);
  }

  private long timed(Function<HttpCall, HttpReply> chat, String visit) {
    long start = System.nanoTime();
    aws.say(chat, visit, "10.1.0.1");
    return System.nanoTime() - start;
  }

  private ChatParts parts(Aws tenants, Vault vault) {
    var tables = AwsTables.of(tenants, OnAws.CONFIG.tablePrefix(), clock, new SecureRandom());
    return new DeployedChat(
        SecretTokens.of(tenants, OnAws.CONFIG.tokenSecret(), clock),
        tables.keys(),
        tables.addressBuckets(),
        new AltchaChallenges(new SecureRandom()),
        tables.spentChallenges(),
        vault,
        tables.conversations(),
        tables.lines(),
        tables.index(),
        (tenant, conversation) -> {},
        new Indexes(S3Contents.of(tenants, OnAws.CONFIG.contentBucket()), 64L << 20),
        Guard.standard(),
        Optional.empty(),
        new ExtractiveAnswerer(),
        clock,
        Executors.newVirtualThreadPerTaskExecutor());
  }
}
