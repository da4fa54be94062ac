package parlor.aws.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import parlor.aws.Aws;
import parlor.dynamodb.HotPathClient;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a function rehearses with. */
public final class Rehearsal {
  private Rehearsal() {}

  /**
   * A made-up AWS of its own.
   *
   * @param content what S3 answers to every question
   */
  public static Aws aws(String region, String content) {
    var nobody = AwsBasicCredentials.create("rehearsal", "rehearsal");
    return new Aws(
        new RehearsalHttp(content), StaticCredentialsProvider.create(nobody), Region.of(region));
  }

  /**
   * Asks the real database something unsigned, which it refuses: name resolution, TLS and the HTTP
   * client are then loaded, too. Connections do not outlive a snapshot, so this client is closed.
   */
  public static void knock(String region) {
    try (var http = Apache5HttpClient.create();
        var client =
            HotPathClient.of(
                http,
                AnonymousCredentialsProvider.create(),
                Region.of(region),
                Optional.empty(),
                List.of())) {
      client.getItem(r -> r.tableName("none").key(Map.of("pk", AttributeValue.fromS("none"))));
    } catch (SdkException refused) {
      // As expected; and where there is no database yet, the first visitor will load what is left.
    }
  }
}
