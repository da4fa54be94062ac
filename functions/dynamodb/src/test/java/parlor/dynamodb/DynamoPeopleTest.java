package parlor.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.people.People;
import parlor.people.PersonId;
import parlor.testing.HandClock;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@ExtendWith(DynamoDbExtension.class)
final class DynamoPeopleTest extends PeopleContract {
  private final LocalTables tables;

  DynamoPeopleTest(LocalTables tables) {
    this.tables = tables;
  }

  @Override
  People instance() {
    return tables.instance(new HandClock()).people();
  }

  @Test
  void a_role_that_is_not_known_makes_nobody_a_member() {
    var person = PersonId.of("https://issuer.example", "later");
    var tenant = new Sample(14).tenant();
    var item = new HashMap<>(Table.key(Partition.of(person), tenant.value()));
    item.put("role", AttributeValue.fromS("SUPERVISOR"));
    tables.client().putItem(r -> r.tableName(tables.prefix() + "people").item(item));
    assertThat(instance().workspaces(person)).isEmpty();
    assertThat(instance().in(person, tenant)).isEmpty();
  }
}
