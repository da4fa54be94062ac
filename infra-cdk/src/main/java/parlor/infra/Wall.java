package parlor.infra;

import java.util.List;
import software.amazon.awscdk.services.wafv2.CfnWebACL;
import software.amazon.awscdk.services.wafv2.CfnWebACL.AllowActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.BlockActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.DefaultActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RateBasedStatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.StatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.VisibilityConfigProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACLAssociation;
import software.constructs.Construct;

/**
 * Stops an address that floods, before it costs a call. No samples and no log: both would keep
 * addresses and tokens.
 */
final class Wall {
  /** Calls of one address in five minutes; a busy visitor needs a tenth. */
  private static final int MOST = 600;

  private Wall() {}

  static void before(Construct scope, Settings settings, Api api) {
    var name = settings.prefix() + "wall";
    var flood =
        RuleProperty.builder()
            .name("flood")
            .priority(0)
            .action(
                RuleActionProperty.builder().block(BlockActionProperty.builder().build()).build())
            .statement(
                StatementProperty.builder()
                    .rateBasedStatement(
                        RateBasedStatementProperty.builder()
                            .aggregateKeyType("IP")
                            .limit(MOST)
                            .build())
                    .build())
            .visibilityConfig(counted(name + "-flood"))
            .build();
    var wall =
        CfnWebACL.Builder.create(scope, "Wall")
            .name(name)
            .scope("REGIONAL")
            .defaultAction(
                DefaultActionProperty.builder()
                    .allow(AllowActionProperty.builder().build())
                    .build())
            .rules(List.of(flood))
            .visibilityConfig(counted(name))
            .build();
    CfnWebACLAssociation.Builder.create(scope, "WallBeforeApi")
        .webAclArn(wall.getAttrArn())
        .resourceArn(api.rest().getDeploymentStage().getStageArn())
        .build();
  }

  private static VisibilityConfigProperty counted(String name) {
    return VisibilityConfigProperty.builder()
        .cloudWatchMetricsEnabled(true)
        .sampledRequestsEnabled(false)
        .metricName(name)
        .build();
  }
}
