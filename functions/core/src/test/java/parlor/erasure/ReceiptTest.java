package parlor.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import parlor.conversation.ConversationId;
import parlor.tenant.TenantId;

final class ReceiptTest {
  private static final Instant NOW = Instant.parse("2046-03-15T12:00:00.123Z");
  private static final TenantId CASA = new TenantId("t_" + "c".repeat(20));
  private static final UUID ID = new UUID(1, 2);

  @Test
  void says_what_how_many_when_and_what_remains_until_when() {
    var receipt =
        Receipt.of(
            ID,
            CASA,
            NOW,
            Map.of(Kind.LEADS, 3L, Kind.CONVERSATIONS, 12L),
            Set.of(Remainder.DELIVERED_MAIL, Remainder.ISSUED_TOKENS));
    assertThat(receipt.canonical())
        .isEqualTo(
            """
            {"at":"2046-03-15T12:00:00Z","erased":[{"count":12,"kind":"conversations"},\
            {"count":3,"kind":"leads"}],"id":"00000000-0000-0001-0000-000000000002",\
            "remains":[{"until":"2046-03-15T12:15:00Z","what":"issued-tokens"},\
            {"what":"delivered-mail"}],"scope":"workspace","version":1,\
            "workspace":"t_cccccccccccccccccccc"}\
            """);
  }

  @Test
  void a_conversation_s_names_it_and_no_other_does() {
    var conversation = ConversationId.of(NOW, new byte[10]);
    var erased = new Erased(true, 2, 0);
    var receipt = Receipt.of(ID, CASA, conversation, NOW, erased, Copies.BACKUPS);
    assertThat(receipt.canonical())
        .contains(
            "\"conversation\":\"" + conversation + "\"",
            "{\"count\":2,\"kind\":\"entries\"}",
            "\"unreadable-backups\"")
        .doesNotContain("own-copies");
    assertThatThrownBy(
            () ->
                new Receipt(
                    ID, Scope.CONVERSATION, CASA, Optional.empty(), NOW, Map.of(), Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
