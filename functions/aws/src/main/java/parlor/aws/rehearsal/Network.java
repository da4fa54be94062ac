package parlor.aws.rehearsal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import parlor.dynamodb.HotPathClient;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * The ways a rehearsal cannot make up: to the network, and to credentials. On a virtual thread, as
 * the functions go them.
 */
public final class Network {
  private static final String NOBODY =
      """
      {"AccessKeyId":"rehearsal","SecretAccessKey":"rehearsal","Token":"rehearsal",\
      "Expiration":"2100-01-01T00:00:00Z"}\
      """;

  /** Where the runtime client says which trace a call belongs to, and the SDK looks it up. */
  private static final String TRACE = "com.amazonaws.xray.traceHeader";

  private Network() {}

  /** Loads what a first request needs; nothing real is asked for, and no connection stays open. */
  public static void rehearse(String region) {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      executor
          .submit(
              () -> {
                knock(region);
                credentials();
                return null;
              })
          .get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks the real database, and the real STS, something unsigned, which they refuse. */
  private static void knock(String region) {
    System.setProperty(TRACE, "Root=1-00000000-000000000000000000000000;Sampled=0");
    try (var http = Apache5HttpClient.create()) {
      var nobody = AnonymousCredentialsProvider.create();
      var place = Region.of(region);
      try (var client = HotPathClient.of(http, nobody, place, Optional.empty(), List.of())) {
        var key = Map.of("pk", AttributeValue.fromS("none"));
        refused(() -> client.getItem(r -> r.tableName("none").key(key)));
      }
      var sts =
          StsClient.builder()
              .httpClient(http)
              .credentialsProvider(nobody)
              .region(place)
              .overrideConfiguration(HotPathClient::patience);
      try (var client = sts.build()) {
        refused(() -> client.assumeRole(r -> r.roleArn("none").roleSessionName("none")));
      }
    } finally {
      System.clearProperty(TRACE);
    }
  }

  private static void refused(Runnable request) {
    try {
      request.run();
    } catch (SdkException asExpected) {
      // And where there is nobody to ask yet, the first visitor loads what is left.
    }
  }

  /**
   * Looks for credentials where a restored function finds them, at an endpoint on this machine;
   * here at one of our own, which knows nobody's.
   */
  private static void credentials() throws IOException {
    var place = SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_FULL_URI.property();
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var provider = DefaultCredentialsProvider.builder().build()) {
      Thread.ofVirtual().start(() -> answer(server));
      System.setProperty(place, "http://127.0.0.1:" + server.getLocalPort() + "/");
      provider.resolveCredentials();
    } finally {
      System.clearProperty(place);
    }
  }

  private static void answer(ServerSocket server) {
    try (var socket = server.accept();
        var out = socket.getOutputStream()) {
      var head = "HTTP/1.1 200 OK\r\nContent-Length: " + NOBODY.length();
      socket.getInputStream().read(new byte[4_096]);
      out.write((head + "\r\n\r\n" + NOBODY).getBytes(US_ASCII));
    } catch (IOException gone) {
      // Credentials were found before this was asked, so there is nothing to rehearse.
    }
  }
}
