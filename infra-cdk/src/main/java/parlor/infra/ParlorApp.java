package parlor.infra;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;

/** The stack, checked by cdk-nag: what is found and not answered in {@link Reasons} is an error. */
final class ParlorApp {
  /** CDK's newer ways, chosen here so that tests and command line agree. */
  private static final Map<String, Object> WAYS =
      Map.of(
          "@aws-cdk/aws-iam:minimizePolicies", true,
          "@aws-cdk/core:checkSecretUsage", true,
          "@aws-cdk/core:target-partitions", List.of("aws"));

  private ParlorApp() {}

  /**
   * @param choices as {@code -c} would give them
   */
  static App of(Map<String, String> choices, Built built) {
    var context = new HashMap<>(WAYS);
    context.putAll(choices);
    var app = App.Builder.create().analyticsReporting(false).context(context).build();
    var settings = Settings.of(app.getNode());
    var stack = new ParlorStack(app, settings, built);
    Reasons.give(stack, settings);
    Aspects.of(app).add(new AwsSolutionsChecks());
    return app;
  }
}
