package parlor.host;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parlor.aws.AwsTables;
import parlor.aws.LambdaCalls;
import parlor.aws.OperatorRole;
import parlor.failure.Unavailable;
import parlor.host.stage.Rotations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Has the key of each business on a deployed stage rotated. */
@Command(
    name = "rotate-keys",
    description =
        "Have every business's key on a stage deployed to AWS rotated, or one's. Prints a line of"
            + " JSON for each. What was cut short or failed goes on when this is said again.",
    mixinStandardHelpOptions = true)
final class RotateKeysCommand implements Callable<Integer> {
  private static final int AT_ONCE = 4;

  @Mixin private StageOptions stage = new StageOptions();

  @Option(names = "--tenant", description = "One business only.")
  private @Nullable String tenant;

  @Override
  public Integer call() throws CannotStart, InterruptedException {
    var prefix = "parlor-" + stage.name() + "-";
    try {
      var job = OperatorRole.of(stage.aws(), stage.name());
      try (var calls = LambdaCalls.of(job, AT_ONCE)) {
        var rotations =
            new Rotations(
                event -> calls.call(prefix + "rotation", event), AT_ONCE, System.out::println);
        int failed =
            tenant == null
                ? rotations.all(AwsTables.allTenants(job, prefix))
                : rotations.each(List.of(TenantOption.parse(tenant)));
        return failed == 0 ? 0 : 1;
      }
    } catch (Unavailable e) {
      throw CannotStart.unreachable(e);
    }
  }
}
