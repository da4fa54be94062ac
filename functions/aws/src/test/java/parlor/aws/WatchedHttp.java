package parlor.aws;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * Notes which operations are asked for; S3 and STS name none in a header, so theirs go by their
 * method.
 */
public final class WatchedHttp implements SdkHttpClient {
  private final Set<String> operations = new ConcurrentSkipListSet<>();
  private final SdkHttpClient inner;

  private WatchedHttp(SdkHttpClient inner) {
    this.inner = inner;
  }

  /** The same AWS, watched. */
  public static Watched over(Aws aws) {
    var http = new WatchedHttp(aws.http());
    return new Watched(new Aws(http, aws.credentials(), aws.region()), http.operations);
  }

  /** What is watched, and the operations seen so far. */
  public record Watched(Aws aws, Set<String> operations) {}

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    var asked = request.httpRequest();
    operations.add(asked.firstMatchingHeader("X-Amz-Target").orElse(asked.method().name()));
    return inner.prepareRequest(request);
  }

  @Override
  public void close() {
    inner.close();
  }
}
