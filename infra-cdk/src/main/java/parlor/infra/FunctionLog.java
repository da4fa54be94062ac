package parlor.infra;

import java.util.Optional;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/** A function's log: forgotten after a month, and gone with the stack. */
final class FunctionLog {
  private FunctionLog() {}

  static LogGroup in(Construct function, String name, Optional<IKey> key) {
    var log =
        LogGroup.Builder.create(function, "Log")
            .logGroupName("/aws/lambda/" + name)
            .retention(RetentionDays.ONE_MONTH)
            .removalPolicy(RemovalPolicy.DESTROY);
    key.ifPresent(log::encryptionKey);
    return log.build();
  }
}
