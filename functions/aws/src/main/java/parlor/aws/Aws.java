package parlor.aws;

import java.time.Clock;
import java.time.Duration;
import parlor.dynamodb.Access;
import parlor.dynamodb.HotPathClient;
import parlor.dynamodb.PersonAccess;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;

/**
 * What all clients share. The SDK finds endpoints itself: the region's own, or what {@code
 * AWS_ENDPOINT_URL} or {@code AWS_ENDPOINT_URL_KMS} and its like say (as system properties {@code
 * aws.endpointUrl}, {@code aws.endpointUrlKms}).
 *
 * @param http stays the caller's, to share and to close
 * @param credentials the process's own
 * @param access as whom a tenant's rows, objects and key are asked for
 * @param people as whom a person's rows are asked for
 * @param attempt how long one of a request's two attempts may take
 */
public record Aws(
    SdkHttpClient http,
    AwsCredentialsProvider credentials,
    Region region,
    Access access,
    PersonAccess people,
    Duration attempt) {
  /** Where nobody waits: a large object, and the first request of an instance, take a while. */
  private static final Duration UNHURRIED = Duration.ofSeconds(20);

  /** For clients that a visitor waits for. */
  public Aws(
      SdkHttpClient http,
      AwsCredentialsProvider credentials,
      Region region,
      Access access,
      PersonAccess people) {
    this(http, credentials, region, access, people, HotPathClient.ATTEMPT);
  }

  /** With the process's own credentials for everything. */
  public Aws(SdkHttpClient http, AwsCredentialsProvider credentials, Region region) {
    this(http, credentials, region, Access.own(), PersonAccess.own());
  }

  /**
   * The AWS of this process: its credentials are looked for with the first request, in the
   * environment, a profile or a role, and its connections end with the process.
   */
  public static Aws of(String region) {
    return new Aws(
        Apache5HttpClient.create(),
        DefaultCredentialsProvider.builder().build(),
        Region.of(region));
  }

  /**
   * The same, but what is a tenant's is asked for in a role that is taken on for that tenant alone.
   * STS is asked when a tenant is first met, not here.
   */
  public Aws inRole(String tenantRoleArn, Clock clock) {
    var tenants = new TenantRole(TaggedRole.ofTenant(this, tenantRoleArn), clock);
    return new Aws(http, credentials, region, tenants, people, attempt);
  }

  /** The same for what is a person's, in a role that is taken on for that person alone. */
  public Aws inPersonRole(String personRoleArn, Clock clock) {
    var persons = new PersonRole(TaggedRole.ofPerson(this, personRoleArn), clock);
    return new Aws(http, credentials, region, access, persons, attempt);
  }

  /** The same for what nobody waits for in a browser. */
  public Aws unhurried() {
    return within(UNHURRIED);
  }

  /** The same where an attempt may take that long. */
  public Aws within(Duration attempt) {
    return new Aws(http, credentials, region, access, people, attempt);
  }

  /** A client that tries twice, then it is an outage; where a visitor waits, a second each. */
  <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(B builder) {
    return builder
        .httpClient(http)
        .credentialsProvider(credentials)
        .region(region)
        .overrideConfiguration(o -> HotPathClient.patience(o, attempt))
        .build();
  }

  /**
   * A client that tries once: for what is done again by being asked again, such as a mail. An
   * answer that was lost on the way leaves it open whether it was done.
   */
  <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C once(B builder) {
    return builder
        .httpClient(http)
        .credentialsProvider(credentials)
        .region(region)
        .overrideConfiguration(
            o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()).apiCallTimeout(attempt))
        .build();
  }

  /** Without the credentials. */
  @Override
  public String toString() {
    return "Aws[" + region + "]";
  }
}
