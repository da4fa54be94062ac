package parlor.infra;

import java.util.List;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.constructs.Construct;

/** A page of graphs: what the alarms watch. */
final class Board {
  private Board() {}

  static void of(Construct scope, Settings settings, Alarms alarms) {
    var board =
        Dashboard.Builder.create(scope, "Board")
            .dashboardName(settings.prefix() + settings.region())
            .build();
    for (var metric : alarms.watched()) {
      board.addWidgets(GraphWidget.Builder.create().left(List.of(metric)).width(8).build());
    }
  }
}
