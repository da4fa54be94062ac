package parlor.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parlor.conversation.ConversationId;
import parlor.limit.DailySalt;
import parlor.seal.KeyChain;
import parlor.seal.WrappedKey;
import parlor.session.Told;
import parlor.session.VisitToken;
import parlor.tenant.Language;
import parlor.tenant.Origin;
import parlor.tenant.PublicKey;
import parlor.tenant.TenantId;

class TinkTokensTest {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  @TempDir private Path folder;
  private final Random random = new Random(17);
  private Path file = Path.of("keys");
  private KeyFile keys;

  @BeforeEach
  void open() throws IOException {
    file = folder.resolve("keys");
    keys = KeyFile.openOrCreate(file);
  }

  @Test
  void a_token_says_what_was_put_in_and_shows_none_of_it() {
    var token = token();
    var text = keys.tokens().seal(token);
    assertThat(keys.tokens().open(text)).contains(token);
    assertThat(text).doesNotContain("casa").hasSizeLessThan(1_000);
  }

  @Test
  void no_cut_changed_or_spliced_token_opens() {
    int tries = Boolean.getBoolean("parlor.full") ? 10_000_000 : 20_000;
    var tokens = keys.tokens();
    var one = tokens.seal(token());
    var two = tokens.seal(token());
    for (int i = 0; i < tries; i++) {
      var forged =
          switch (random.nextInt(3)) {
            case 0 -> one.substring(0, random.nextInt(one.length()));
            case 1 -> changed(one);
            default -> spliced(one, two);
          };
      if (!forged.equals(one) && !forged.equals(two)) {
        assertThat(tokens.open(forged)).as(forged).isEmpty();
      }
    }
  }

  @Test
  void a_rotation_ends_no_visit() throws IOException {
    var before = keys.tokens().seal(token());
    var rotated = keys.rotateTokens(file);
    assertThat(rotated.tokens().open(before)).isPresent();
    var after = rotated.tokens().seal(token());
    assertThat(keys.tokens().open(after)).as("the old key knows nothing of the new").isEmpty();
    assertThat(KeyFile.openOrCreate(file).tokens().open(after)).isPresent();
  }

  @Test
  void only_its_owner_may_read_the_key_file() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  private String changed(String text) {
    int at = random.nextInt(text.length());
    char other = ALPHABET.charAt(random.nextInt(64));
    return text.substring(0, at) + other + text.substring(at + 1);
  }

  private String spliced(String one, String two) {
    int at = random.nextInt(Math.min(one.length(), two.length()));
    return one.substring(0, at) + two.substring(at);
  }

  private VisitToken token() {
    var now = Instant.parse("2026-03-01T10:00:00Z");
    return new VisitToken(
        new PublicKey(TenantId.of(bytes(13)), "aaaaaaaaaaaa"),
        new Origin("https://casa.example"),
        Language.ES,
        ConversationId.of(now, bytes(10)),
        now,
        now.plus(VisitToken.LIFE),
        now.plusSeconds(90 * 86_400),
        new KeyChain(new WrappedKey(bytes(180)), new WrappedKey(bytes(65))),
        new DailySalt(new byte[16]),
        new Told("0123456789ab", false));
  }

  private byte[] bytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
