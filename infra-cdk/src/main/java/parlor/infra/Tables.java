package parlor.infra;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import parlor.dynamodb.Schema;
import parlor.dynamodb.TableName;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.dynamodb.TableEncryption;
import software.amazon.awscdk.services.kms.IKey;
import software.constructs.Construct;

/** The tables, paid by request. */
final class Tables extends Construct {
  private final Map<TableName, Table> tables = new EnumMap<>(TableName.class);

  Tables(Construct scope, Settings settings, Optional<IKey> key) {
    super(scope, "Tables");
    for (var name : TableName.values()) {
      tables.put(name, table(name, settings.prefix(), key));
    }
  }

  String arn(TableName name) {
    return Objects.requireNonNull(tables.get(name)).getTableArn();
  }

  private Table table(TableName name, String prefix, Optional<IKey> key) {
    var table =
        Table.Builder.create(this, name.name().charAt(0) + name.word().substring(1))
            .tableName(prefix + name.word())
            .partitionKey(text(Schema.PARTITION))
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .pointInTimeRecoverySpecification(
                PointInTimeRecoverySpecification.builder()
                    .pointInTimeRecoveryEnabled(name.backedUp())
                    .build())
            // A lost keyring is lost content, and it has no backups.
            .deletionProtection(name == TableName.KEYRING)
            .removalPolicy(name == TableName.LIMITS ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN);
    if (name.sorted()) {
      table.sortKey(text(Schema.SORT));
    }
    if (name.expiring()) {
      table.timeToLiveAttribute(Schema.EXPIRES);
    }
    key.ifPresent(own -> table.encryption(TableEncryption.CUSTOMER_MANAGED).encryptionKey(own));
    return table.build();
  }

  private static Attribute text(String name) {
    return Attribute.builder().name(name).type(AttributeType.STRING).build();
  }
}
