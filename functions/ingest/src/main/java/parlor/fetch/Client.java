package parlor.fetch;

import java.util.List;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.InMemoryDnsResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;

/** The HTTP client, without what a browser would bring. */
final class Client {
  /** Names no product of others, so that a site's log says who came. */
  static final String AGENT = "Parlor/0.1 (reads a business's own site for its assistant)";

  private static final int MOST_HEADERS = 200;
  private static final int LONGEST_HEADER = 16_384;

  private Client() {}

  static CloseableHttpClient of(FetchLimits limits) {
    var patience = Timeout.of(limits.time());
    var http1 =
        Http1Config.custom()
            .setMaxHeaderCount(MOST_HEADERS)
            .setMaxLineLength(LONGEST_HEADER)
            .build();
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            // Knows no name at all: where to connect is decided before, by Reach.
            .setDnsResolver(new InMemoryDnsResolver())
            .setConnectionFactory(
                ManagedHttpClientConnectionFactory.builder().http1Config(http1).build())
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(Timeout.ofSeconds(5))
                    .setSocketTimeout(patience)
                    .build())
            .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(patience).build())
            .build();
    return HttpClientBuilder.create()
        .setConnectionManager(connections)
        .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(patience).build())
        .setUserAgent(AGENT)
        .setDefaultHeaders(
            List.of(
                new BasicHeader(
                    "Accept", "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9")))
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableAutomaticRetries()
        .build();
  }
}
