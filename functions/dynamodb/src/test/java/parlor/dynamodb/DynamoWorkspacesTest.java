package parlor.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.tenant.Retention;
import parlor.tenant.Workspace;
import parlor.tenant.Workspaces;
import parlor.testing.HandClock;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@ExtendWith(DynamoDbExtension.class)
final class DynamoWorkspacesTest extends WorkspacesContract {
  private final LocalTables tables;

  DynamoWorkspacesTest(LocalTables tables) {
    this.tables = tables;
  }

  @Override
  Workspaces instance() {
    return tables.instance(new HandClock()).workspaces();
  }

  @Test
  void settings_of_the_time_of_one_clock_mean_what_they_meant() {
    var tenant = new Sample(10).tenant();
    var body =
        """
        {"v":1,"name":"Casa","accent":"#a4471f","greeting":{"en":"Hello"},"suggestions":{},
         "controllerName":"Casa S.L.","controllerContact":"privacy@casa.example",
         "retentionDays":45}
        """;
    tables
        .client()
        .putItem(
            r ->
                r.tableName(tables.prefix() + "workspaces")
                    .item(
                        Map.of(
                            "pk", AttributeValue.fromS(tenant.value()),
                            "sk", AttributeValue.fromS("settings"),
                            "body", AttributeValue.fromS(body),
                            "revision", AttributeValue.fromN("1"))));
    assertThat(instance().read(tenant).map(Workspace::retention))
        .contains(new Retention(45, 45, Retention.MOST, 30));
  }
}
