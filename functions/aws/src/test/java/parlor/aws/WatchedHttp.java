package parlor.aws;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * Notes which operations are asked for; S3 and STS name none in a header, so theirs go by their
 * method. What is asked for twice, because the first attempt took too long, counts once.
 */
public final class WatchedHttp implements SdkHttpClient {
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final SdkHttpClient inner;

  private WatchedHttp(SdkHttpClient inner) {
    this.inner = inner;
  }

  /** The same AWS, watched. */
  public static Watched over(Aws aws) {
    var http = new WatchedHttp(aws.http());
    return new Watched(new Aws(http, aws.credentials(), aws.region()), http.requests);
  }

  /**
   * What is watched.
   *
   * @param requests the operations asked for so far, in their order
   */
  public record Watched(Aws aws, List<String> requests) {
    /** Each once. */
    public Set<String> operations() {
      return new TreeSet<>(requests);
    }

    /** What was asked since the last time this was called. */
    public List<String> take() {
      var taken = List.copyOf(requests);
      requests.clear();
      return taken;
    }
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    var asked = request.httpRequest();
    var attempt = asked.firstMatchingHeader("amz-sdk-request").orElse("attempt=1");
    if (attempt.startsWith("attempt=1")) {
      requests.add(asked.firstMatchingHeader("X-Amz-Target").orElse(asked.method().name()));
    }
    return inner.prepareRequest(request);
  }

  @Override
  public void close() {
    inner.close();
  }
}
