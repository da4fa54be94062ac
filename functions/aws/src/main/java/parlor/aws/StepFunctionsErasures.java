package parlor.aws;

import java.util.UUID;
import parlor.erasure.Erasures;
import parlor.failure.Unavailable;
import parlor.tenant.TenantId;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;

/**
 * Erasures as executions of a state machine, each named by its id, so that it is begun once. By the
 * process's own right: what the input names is ids alone.
 */
public final class StepFunctionsErasures implements Erasures {
  private final SfnClient sfn;
  private final String machine;

  private StepFunctionsErasures(SfnClient sfn, String machine) {
    this.sfn = sfn;
    this.machine = machine;
  }

  /** {@code machine} is the ARN of the state machine. */
  public static StepFunctionsErasures of(Aws aws, String machine) {
    return new StepFunctionsErasures(aws.client(SfnClient.builder()), machine);
  }

  @Override
  public void begin(TenantId tenant, UUID id) {
    // Neither id can hold a character that JSON would escape.
    var input = "{\"tenant\":\"%s\",\"erasure\":\"%s\"}".formatted(tenant, id);
    try {
      sfn.startExecution(r -> r.stateMachineArn(machine).name(id.toString()).input(input));
    } catch (ExecutionAlreadyExistsException e) {
      // It is under way, or over.
    } catch (SdkException e) {
      throw new Unavailable("erasures", e);
    }
  }
}
