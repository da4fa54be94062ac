package parlor.api.seeded.aws_only_in_adapters;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

final class Breach {
  final DynamoDbClient client;

  Breach(DynamoDbClient client) {
    this.client = client;
  }
}
