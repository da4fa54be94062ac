package parlor.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Lambda is given holds what a function uses, and no more than it may weigh. */
class JarTest {
  /** What no function has a use for. */
  private static final List<String> NEVER =
      List.of(
          "org/springframework/",
          "com/amazonaws/services/dynamodbv2/local/",
          "com/amazonaws/services/lambda/runtime/api/client/",
          "org/junit/",
          "io/netty/",
          "parlor/host/");

  @ParameterizedTest
  @CsvSource({
    "session, 21000000, org/apache/lucene/",
    "session, 21000000, software/amazon/awssdk/services/sqs/",
    "chat, 39500000, software/amazon/awssdk/services/sesv2/",
    "summary, 36000000, org/apache/lucene/",
    "summary, 36000000, software/amazon/awssdk/services/s3/",
    "summary, 36000000, software/amazon/awssdk/services/lambda/",
    "summary, 36000000, parlor/api/chat/",
    "summary, 36000000, gg/jte/compiler/",
    "visitor, 25000000, org/apache/lucene/",
    "visitor, 25000000, software/amazon/awssdk/services/s3/",
    "visitor, 25000000, software/amazon/awssdk/services/sesv2/",
    "visitor, 25000000, parlor/api/chat/",
    "custody, 21000000, software/amazon/awssdk/services/sqs/",
    "owner, 43600000, software/amazon/awssdk/services/lambda/",
    "ingest, 37300000, parlor/api/chat/",
    "ingest, 37300000, parlor/sealing/",
    "ingest, 37300000, com/google/crypto/tink/",
    "ingest, 37300000, software/amazon/awssdk/services/kms/",
    "ingest, 37300000, software/amazon/awssdk/services/lambda/",
    "ingest, 37300000, software/amazon/awssdk/services/secretsmanager/",
    "session, 21000000, software/amazon/awssdk/services/s3/",
    "session, 21000000, parlor/api/chat/",
    "chat, 39500000, parlor/api/session/",
    "custody, 21000000, org/apache/lucene/",
    "custody, 21000000, software/amazon/awssdk/services/s3/",
    "custody, 21000000, software/amazon/awssdk/services/lambda/",
    "custody, 21000000, software/amazon/awssdk/services/secretsmanager/",
    "custody, 21000000, parlor/api/chat/",
    "owner, 43600000, parlor/api/chat/",
    "owner, 43600000, parlor/api/ingest/"
  })
  void a_jar_is_small_and_has_nothing_of_other_functions(String name, long most, String foreign)
      throws IOException {
    var file = Stage.jar(name);
    assertThat(Files.size(file)).isLessThan(most);
    try (var jar = new JarFile(file.toFile())) {
      var entries = jar.stream().map(Object::toString).toList();
      assertThat(entries).contains("parlor/api/" + name + "/package-info.class");
      assertThat(entries).noneMatch(entry -> entry.startsWith(foreign));
      for (var never : NEVER) {
        assertThat(entries).as(never).noneMatch(entry -> entry.startsWith(never));
      }
    }
  }
}
