package parlor.erasure;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import parlor.conversation.ConversationId;
import parlor.tenant.TenantId;

/**
 * What was erased, of which kinds, how many, when, and what remains. Nothing of any content.
 *
 * @param id of the erasure, so that doing it again is known as the same
 * @param conversation where that alone was erased
 * @param at in whole seconds
 */
public record Receipt(
    UUID id,
    Scope scope,
    TenantId workspace,
    Optional<ConversationId> conversation,
    Instant at,
    Map<Kind, Long> erased,
    Set<Remainder> remains) {
  public Receipt {
    if ((scope == Scope.CONVERSATION) != conversation.isPresent()) {
      throw new IllegalArgumentException("a conversation's receipt alone names one");
    }
    if (erased.values().stream().anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("there were none or more");
    }
    at = at.truncatedTo(ChronoUnit.SECONDS);
    var counts = new EnumMap<Kind, Long>(Kind.class);
    counts.putAll(erased);
    erased = Collections.unmodifiableMap(counts);
    var rest = EnumSet.noneOf(Remainder.class);
    rest.addAll(remains);
    remains = Collections.unmodifiableSet(rest);
  }

  /** The receipt of one conversation, from which so much went. */
  public static Receipt of(
      UUID id,
      TenantId workspace,
      ConversationId conversation,
      Instant at,
      Erased erased,
      Copies copies) {
    return new Receipt(
        id,
        Scope.CONVERSATION,
        workspace,
        Optional.of(conversation),
        at,
        Map.of(
            Kind.CONVERSATIONS, erased.was() ? 1L : 0L,
            Kind.ENTRIES, (long) erased.entries(),
            Kind.LEADS, (long) erased.leads()),
        Remainder.ofRecords(copies));
  }

  /** The receipt of a whole workspace. */
  public static Receipt of(
      UUID id, TenantId workspace, Instant at, Map<Kind, Long> erased, Set<Remainder> remains) {
    return new Receipt(id, Scope.WORKSPACE, workspace, Optional.empty(), at, erased, remains);
  }

  /**
   * As JSON in the one form of RFC 8785: names sorted, no space. It is what is signed. No value
   * here has a character that JSON escapes.
   */
  public String canonical() {
    return "{\"at\":\""
        + at
        + "\""
        + conversation.map(of -> ",\"conversation\":\"" + of + "\"").orElse("")
        + ",\"erased\":["
        + erased.entrySet().stream().map(Receipt::count).collect(joining(","))
        + "],\"id\":\""
        + id
        + "\",\"remains\":["
        + remains.stream().map(this::remainder).collect(joining(","))
        + "],\"scope\":\""
        + scope.word()
        + "\",\"version\":1,\"workspace\":\""
        + workspace
        + "\"}";
  }

  private static String count(Map.Entry<Kind, Long> of) {
    return "{\"count\":" + of.getValue() + ",\"kind\":\"" + of.getKey().word() + "\"}";
  }

  private String remainder(Remainder what) {
    return "{"
        + what.until(at).map(until -> "\"until\":\"" + until + "\",").orElse("")
        + "\"what\":\""
        + what.word()
        + "\"}";
  }
}
