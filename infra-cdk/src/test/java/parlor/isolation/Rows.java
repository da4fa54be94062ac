package parlor.isolation;

import java.net.URI;
import java.util.TreeMap;
import java.util.TreeSet;
import parlor.dynamodb.Schema;
import parlor.tenant.TenantId;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Everything that stands under one business in all tables, as one text. */
final class Rows {
  private final DynamoDbClient client;

  Rows(SdkHttpClient http, AwsCredentialsProvider administrator, URI database) {
    client =
        DynamoDbClient.builder()
            .httpClient(http)
            .credentialsProvider(administrator)
            .endpointOverride(database)
            .region(Region.EU_CENTRAL_1)
            .build();
  }

  String of(TenantId tenant) {
    var rows = new TreeSet<String>();
    for (var table : client.listTables().tableNames()) {
      for (var item : client.scanPaginator(r -> r.tableName(table)).items()) {
        if (item.getOrDefault(Schema.PARTITION, AttributeValue.fromS(""))
            .s()
            .startsWith(tenant.value())) {
          rows.add(table + " " + new TreeMap<>(item));
        }
      }
    }
    return String.join("\n", rows);
  }
}
