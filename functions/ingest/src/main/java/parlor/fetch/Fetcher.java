package parlor.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.HttpHost;
import parlor.content.Trouble;
import parlor.content.WebAddress;

/**
 * Gets pages. Redirects are followed by hand, each hop checked like the first; no cookies,
 * credentials or referrer are sent, and a body that unpacks to more than the limit is cut off.
 */
public final class Fetcher implements AutoCloseable {
  private final Reach reach;
  private final FetchLimits limits;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService watch;

  public Fetcher(Reach reach, FetchLimits limits) {
    this.reach = reach;
    this.limits = limits;
    this.client = Client.of(limits);
    this.watch =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("fetch-watch").factory());
  }

  /**
   * A page.
   *
   * @param known if it is still as these say, it is not sent again
   * @param may whether a redirect may lead here
   */
  public Fetched get(URI address, Validators known, Predicate<URI> may) {
    var at = address;
    for (int hop = 0; hop <= limits.redirects(); hop++) {
      switch (hop(at, known)) {
        case Hop.Done(var fetched) -> {
          return fetched;
        }
        case Hop.Elsewhere(var next) -> {
          if (!may.test(next)) {
            return failed(Trouble.Kind.LEADS_ELSEWHERE);
          }
          at = next;
        }
      }
    }
    return failed(Trouble.Kind.REDIRECTS);
  }

  private Hop hop(URI address, Validators known) {
    return switch (reach.to(address)) {
      case Reach.Way.Closed(var trouble) -> new Hop.Done(new Fetched.Failed(trouble));
      case Reach.Way.Open(var addresses) -> hop(address, addresses, known);
    };
  }

  private Hop hop(URI address, List<InetAddress> addresses, Validators known) {
    var failure = Trouble.Kind.NO_ANSWER;
    for (var one : addresses.subList(0, Math.min(3, addresses.size()))) {
      var request = request(address, known);
      var late = watch.schedule(request::cancel, limits.time().toMillis(), TimeUnit.MILLISECONDS);
      var target =
          new HttpHost(address.getScheme(), one, address.getHost(), WebAddress.port(address));
      try {
        return client.execute(
            target, request, response -> Answers.read(address, response, limits, request));
      } catch (InterruptedIOException e) {
        failure = Trouble.Kind.TOO_SLOW;
      } catch (IOException e) {
        failure = request.isCancelled() ? Trouble.Kind.TOO_SLOW : Trouble.Kind.NO_ANSWER;
      } finally {
        late.cancel(false);
      }
    }
    return new Hop.Done(failed(failure));
  }

  private static HttpGet request(URI address, Validators known) {
    var request = new HttpGet(address);
    known.etag().ifPresent(etag -> request.setHeader("If-None-Match", etag));
    known.modified().ifPresent(date -> request.setHeader("If-Modified-Since", date));
    return request;
  }

  private static Fetched failed(Trouble.Kind kind) {
    return new Fetched.Failed(Trouble.of(kind));
  }

  @Override
  public void close() {
    watch.shutdownNow();
    try {
      client.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
