package parlor.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.seal.RecordId;
import parlor.subject.Print;
import parlor.subject.SubjectIndex;
import parlor.testing.HandClock;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** By what a person is found, on a real database. */
@ExtendWith(DynamoDbExtension.class)
final class DynamoSubjectIndexTest {
  private static final Print MARIA = new Print("0a".repeat(16));
  private static final Print JOSE = new Print("0b".repeat(16));

  private final HandClock clock = new HandClock();
  private final Instant ends = clock.instant().plus(Duration.ofDays(30));
  private Sample sample = new Sample(0);
  private final LocalTables tables;
  private final SubjectIndex index;

  DynamoSubjectIndexTest(LocalTables tables) {
    this.tables = tables;
    this.index = tables.instance(clock).index();
  }

  @BeforeEach
  void begin(TestInfo test) {
    sample = new Sample(test.getDisplayName().hashCode());
  }

  private RecordId record(char kind) {
    return new RecordId(kind, new UUID(sample.bytes(1)[0], sample.bytes(1)[0]));
  }

  private long rows(String tenant) {
    return tables
        .client()
        .query(
            r ->
                r.tableName(tables.prefix() + "index")
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(tenant))))
        .count();
  }

  @Test
  void a_person_is_found_in_all_their_records_and_in_nobody_else_s_business() {
    var tenant = sample.tenant();
    var talk = record('c');
    var lead = record('l');
    index.add(tenant, MARIA, talk, ends);
    index.add(tenant, MARIA, talk, ends);
    index.add(tenant, MARIA, lead, ends);
    index.add(tenant, JOSE, talk, ends);
    assertThat(index.find(tenant, MARIA, 9)).containsExactlyInAnyOrder(talk, lead);
    assertThat(index.find(tenant, JOSE, 9)).containsExactly(talk);
    assertThat(index.find(tenant, MARIA, 1)).hasSize(1);
    assertThat(index.find(sample.tenant(), MARIA, 9)).isEmpty();
  }

  @Test
  void a_record_that_is_forgotten_leaves_no_row_and_no_other_is() {
    var tenant = sample.tenant();
    var id = new UUID(1, 2);
    var talk = new RecordId('c', id);
    var lead = new RecordId('l', id);
    index.add(tenant, MARIA, talk, ends);
    index.add(tenant, JOSE, talk, ends);
    index.add(tenant, MARIA, lead, ends);
    index.remove(tenant, talk);
    assertThat(index.find(tenant, MARIA, 9)).containsExactly(lead);
    assertThat(index.find(tenant, JOSE, 9)).isEmpty();
    index.remove(tenant, lead);
    index.remove(tenant, lead);
    assertThat(rows(tenant.value())).isZero();
  }

  @Test
  void nothing_is_found_once_its_time_is_over() {
    var tenant = sample.tenant();
    index.add(tenant, MARIA, record('c'), ends);
    clock.forward(Duration.ofDays(30));
    assertThat(index.find(tenant, MARIA, 9)).isEmpty();
  }

  @Test
  void a_finding_is_two_requests_and_two_write_units() {
    var tenant = sample.tenant();
    tables.meter().reset();
    index.add(tenant, MARIA, record('c'), ends);
    assertThat(tables.meter().requests()).isEqualTo(2);
    assertThat(tables.meter().writeUnits()).isEqualTo(2);
  }
}
