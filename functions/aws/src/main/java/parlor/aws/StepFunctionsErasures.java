package parlor.aws;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import parlor.erasure.Erasures;
import parlor.failure.Unavailable;
import parlor.id.TimeOrdered;
import parlor.tenant.TenantId;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;

/**
 * Erasures as executions of a state machine. Each is named by its id, so that it is begun once;
 * asked for again an hour or more later, it may have got stuck, and is run once more under that
 * hour's name. Every step may be done again, and beside another run; the first count and the first
 * receipt stand. By the process's own right: what the input names is ids alone.
 */
public final class StepFunctionsErasures implements Erasures {
  private final SfnClient sfn;
  private final String machine;
  private final Clock clock;

  private StepFunctionsErasures(SfnClient sfn, String machine, Clock clock) {
    this.sfn = sfn;
    this.machine = machine;
    this.clock = clock;
  }

  /** {@code machine} is the ARN of the state machine. */
  public static StepFunctionsErasures of(Aws aws, String machine, Clock clock) {
    return new StepFunctionsErasures(aws.client(SfnClient.builder()), machine, clock);
  }

  @Override
  public void begin(TenantId tenant, UUID id) {
    // Neither id can hold a character that JSON would escape.
    var input = "{\"tenant\":\"%s\",\"erasure\":\"%s\"}".formatted(tenant, id);
    try {
      sfn.startExecution(r -> r.stateMachineArn(machine).name(name(id)).input(input));
    } catch (ExecutionAlreadyExistsException e) {
      // It was asked for within the hour.
    } catch (SdkException e) {
      throw new Unavailable("erasures", e);
    }
  }

  private String name(UUID id) {
    long hours = Duration.between(TimeOrdered.at(id), clock.instant()).toHours();
    return hours <= 0 ? id.toString() : id + "-" + hours;
  }
}
