package parlor.api.seeded.memories_hold_no_conversation;

import java.time.Instant;
import parlor.concurrent.Remembered;
import parlor.conversation.MessageText;
import parlor.tenant.TenantId;

final class Breach {
  private record Said(Instant at, MessageText text) {}

  final Remembered<TenantId, Said> last = new Remembered<>(1);
}
