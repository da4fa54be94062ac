package parlor.aws;

import static parlor.testing.HandClock.START;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Random;
import parlor.conversation.ConversationId;
import parlor.limit.DailySalt;
import parlor.seal.KeyChain;
import parlor.seal.WrappedKey;
import parlor.session.Told;
import parlor.session.VisitToken;
import parlor.tenant.Language;
import parlor.tenant.Origin;
import parlor.tenant.PublicKey;
import parlor.tenant.PublicKeys;
import parlor.tenant.TenantId;

/** Tenants, visits and secrets; a different seed gives different ones. */
final class Sample {
  static final TenantId ALBA = new TenantId("t_" + "a".repeat(20));
  static final TenantId LOOK_ALIKE = new TenantId("t_" + "a".repeat(19) + "b");

  static final String FAQ_EN =
      """
      {"business":"Casa Alba","locale":"en","entries":[
        {"id":"1","question":"When is breakfast?","answer":"From eight to ten."}]}
      """;
  static final String FAQ_ES =
      """
      {"business":"Casa Alba","locale":"es","entries":[
        {"id":"1","question":"¿A qué hora es el desayuno?","answer":"De ocho a diez."}]}
      """;

  private final Random random;

  Sample(long seed) {
    this.random = new Random(seed);
  }

  byte[] bytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  /** 64 characters, as Secrets Manager makes them. */
  String secret() {
    return HexFormat.of().formatHex(bytes(32));
  }

  /** A name that no other run has used on the same emulator. */
  String name(String kind) {
    return kind + "-" + HexFormat.of().formatHex(bytes(8));
  }

  ConversationId conversation() {
    return ConversationId.of(START, bytes(10));
  }

  PublicKey key() {
    return new PublicKey(ALBA, PublicKeys.serial(bytes(8)));
  }

  VisitToken visit() {
    return new VisitToken(
        key(),
        new Origin("https://casa-alba.example"),
        Language.EN,
        conversation(),
        START,
        START.plus(Duration.ofMinutes(15)),
        START.plus(Duration.ofDays(1)),
        new KeyChain(new WrappedKey(bytes(100)), new WrappedKey(bytes(60))),
        new DailySalt(bytes(16)),
        new Told("0123456789ab", false));
  }
}
