package parlor.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parlor.dynamodb.HotPathClient;
import parlor.failure.Unavailable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/**
 * Keys made of one secret of Secrets Manager, which is read when they are first asked for; they are
 * then remembered, the secret is not. Nothing is read at construction: what a snapshot of a
 * function holds, every copy of it holds.
 */
final class Secrets<K> {
  private static final Duration AGAIN = Duration.ofMinutes(1);

  /** So that in an outage a flood of requests is not a flood of reads. */
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

  private final SecretsManagerClient manager;
  private final String id;
  private final Clock clock;
  private final Function<List<byte[]>, K> maker;

  private volatile @Nullable K known;
  private Instant askedAt = Instant.MIN;

  /**
   * Reads the secret later, not here.
   *
   * @param maker makes keys of its values as UTF-8: the current one, then the previous if there is
   *     one
   */
  Secrets(Aws aws, String id, Clock clock, Function<List<byte[]>, K> maker) {
    this.manager = aws.client(SecretsManagerClient.builder());
    this.id = id;
    this.clock = clock;
    this.maker = maker;
  }

  /**
   * The keys, from memory if the secret has been read.
   *
   * @throws Unavailable if it cannot be read
   */
  K get() {
    var keys = known;
    return keys == null ? first() : keys;
  }

  private synchronized K first() {
    var keys = known;
    if (keys != null) {
      return keys;
    }
    if (askedWithin(AFTER_FAILURE)) {
      throw new Unavailable("secrets", null);
    }
    return read();
  }

  /**
   * Reads the secret again, unless that was tried within the last minute; then the keys are those
   * that are known.
   *
   * @throws Unavailable if it cannot be read
   */
  synchronized K refreshed() {
    var keys = known;
    return keys != null && askedWithin(AGAIN) ? keys : read();
  }

  private boolean askedWithin(Duration time) {
    var now = clock.instant();
    return !now.isBefore(askedAt) && now.isBefore(askedAt.plus(time));
  }

  private K read() {
    askedAt = clock.instant();
    long deadline = System.nanoTime() + HotPathClient.WHOLE.toNanos();
    try {
      var values = new ArrayList<byte[]>();
      values.add(value("AWSCURRENT", deadline));
      previous(deadline).ifPresent(values::add);
      var made = maker.apply(values);
      known = made;
      return made;
    } catch (SdkException e) {
      throw new Unavailable("secrets", e);
    }
  }

  private Optional<byte[]> previous(long deadline) {
    try {
      return Optional.of(value("AWSPREVIOUS", deadline));
    } catch (ResourceNotFoundException e) {
      return Optional.empty();
    }
  }

  /** Both stages together take no longer than one call may. */
  private byte[] value(String stage, long deadline) {
    var left = Duration.ofNanos(Math.max(1_000_000, deadline - System.nanoTime()));
    return manager
        .getSecretValue(
            r ->
                r.secretId(id)
                    .versionStage(stage)
                    .overrideConfiguration(o -> o.apiCallTimeout(left)))
        .secretString()
        .getBytes(UTF_8);
  }
}
