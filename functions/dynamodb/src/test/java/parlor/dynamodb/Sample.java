package parlor.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import parlor.conversation.Answer;
import parlor.conversation.AnsweredBy;
import parlor.conversation.ConversationId;
import parlor.conversation.Event;
import parlor.conversation.MessageId;
import parlor.conversation.MessageText;
import parlor.conversation.Outcome;
import parlor.conversation.Source;
import parlor.conversation.Transcript;
import parlor.limit.KeyItem;
import parlor.limit.Rate;
import parlor.seal.Seal;
import parlor.tenant.Language;
import parlor.tenant.Origin;
import parlor.tenant.PublicKey;
import parlor.tenant.PublicKeys;
import parlor.tenant.TenantId;

/** Invented things, new each time, the same in each run of a test. */
final class Sample {
  static final Origin SITE = new Origin("https://www.casa-azul.example");

  private static final String QUESTION =
      "Good morning! We arrive on Friday the 14th after eleven at night with two children and a"
          + " small dog. Can we still check in at that hour, is there a place to park nearby, and"
          + " what would breakfast cost us?";
  private static final String ANSWER =
      "Yes, late arrivals are welcome at Casa Azul. Reception closes at 22:00, but if you tell us"
          + " your plans before 18:00 we leave the keys in a coded box beside the blue gate and"
          + " send you the code by message. Parking is free in the yard behind the house for guests"
          + " who stay with us; it has room for six cars, and nobody has ever been turned away."
          + " Small dogs may stay for 8 euros a night, their own blanket is appreciated. Breakfast"
          + " is served from 7:30 to 10:30: adults pay 12 euros, children under ten eat for half of"
          + " it, and those under three are our guests. We look forward to meeting you!";

  private final Random random;

  Sample(long seed) {
    this.random = new Random(seed);
  }

  TenantId tenant() {
    return TenantId.of(bytes(13));
  }

  PublicKey key(TenantId tenant) {
    return new PublicKey(tenant, PublicKeys.serial(bytes(8)));
  }

  MessageId message() {
    return new MessageId(new UUID(random.nextLong(), random.nextLong()));
  }

  Transcript transcript(TenantId tenant, Seal seal, Instant now) {
    var id = ConversationId.of(now, bytes(10));
    return new Transcript(tenant, id, seal, now.plus(Duration.ofDays(30)));
  }

  /** About 200 and 600 characters, as DESIGN calls ordinary. */
  Event.Turn ordinaryTurn() {
    return turn(QUESTION, ANSWER);
  }

  Event.Turn turn(String question, String answer) {
    var source = new Source("check-in", "Arriving late", Optional.of("/info#late"));
    return new Event.Turn(
        message(),
        new MessageText(question),
        new Answer(
            Optional.of(answer),
            Outcome.ANSWERED,
            AnsweredBy.MODEL,
            false,
            List.of(source),
            Language.EN));
  }

  static KeyItem item(Rate rate, long monthlyMessages) {
    return new KeyItem(true, Set.of(SITE), rate, monthlyMessages, "v7");
  }

  byte[] bytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
