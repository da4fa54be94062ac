package parlor.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IssuerKeyTest {
  private static final Instant NOW = Instant.parse("2046-03-15T12:00:00Z");

  @TempDir Path folder;

  @Test
  void is_made_once_and_readable_by_its_owner_alone() throws IOException {
    var file = folder.resolve("new").resolve("issuer.key");
    var published = IssuerKey.openOrCreate(file).published();
    assertThat(IssuerKey.openOrCreate(file).published()).isEqualTo(published);
    assertThat(IssuerKey.open(file).published()).isEqualTo(published);
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void what_it_publishes_is_no_secret() throws IOException {
    assertThat(IssuerKey.openOrCreate(folder.resolve("k")).published())
        .contains("\"kty\":\"EC\"", "\"alg\":\"ES256\"", "\"kid\":", "\"x\":", "\"y\":")
        .doesNotContain("\"d\":");
  }

  @Test
  void a_token_has_three_parts_and_a_spoilt_file_is_named() throws IOException {
    var file = folder.resolve("k");
    var token = IssuerKey.openOrCreate(file).token("https://a", "b", "c", NOW, NOW.plusSeconds(1));
    assertThat(token.split("\\.", -1)).hasSize(3);
    Files.writeString(file, "nonsense");
    assertThatThrownBy(() -> IssuerKey.open(file)).hasMessageContaining(file.toString());
  }
}
