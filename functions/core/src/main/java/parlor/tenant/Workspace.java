package parlor.tenant;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a business has set.
 *
 * @param accent a colour as {@code #rrggbb}
 * @param greeting per language; at least one
 * @param suggestions per language, questions the content answers
 * @param controllerName who is responsible for the data, as a legal name
 * @param controllerContact how to reach them about it
 * @param retention how long what is kept
 * @param voice how answers are written
 * @param policy address of its own privacy policy
 * @param hours when people are there; empty if that is not said
 * @param summaries how often its people are sent what was said
 * @param regions ISO 3166 codes of where a telephone number without a plus may be from
 * @param terms on which visitors write
 */
public record Workspace(
    TenantId tenant,
    String name,
    String accent,
    Map<Language, String> greeting,
    Map<Language, List<String>> suggestions,
    String controllerName,
    String controllerContact,
    Retention retention,
    Voice voice,
    Optional<String> policy,
    Optional<Hours> hours,
    Frequency summaries,
    List<String> regions,
    Terms terms) {
  private static final int MOST_REGIONS = 10;
  private static final Pattern REGION = Pattern.compile("[A-Z]{2}");

  public Workspace {
    greeting = Map.copyOf(greeting);
    suggestions = Map.copyOf(suggestions);
    regions = List.copyOf(regions);
    if (greeting.isEmpty()) {
      throw new IllegalArgumentException("a workspace needs a greeting");
    }
    if (regions.size() > MOST_REGIONS
        || !regions.stream().allMatch(region -> REGION.matcher(region).matches())) {
      throw new IllegalArgumentException("up to " + MOST_REGIONS + " countries");
    }
  }

  /** A business that says neither its policy nor its hours. */
  public Workspace(
      TenantId tenant,
      String name,
      String accent,
      Map<Language, String> greeting,
      Map<Language, List<String>> suggestions,
      String controllerName,
      String controllerContact,
      int retentionDays,
      Voice voice) {
    this(
        tenant,
        name,
        accent,
        greeting,
        suggestions,
        controllerName,
        controllerContact,
        Retention.of(retentionDays),
        voice,
        Optional.empty(),
        Optional.empty(),
        Frequency.EACH,
        List.of(),
        Terms.USUAL);
  }

  /** A business that leaves to us how its answers are written, too. */
  public Workspace(
      TenantId tenant,
      String name,
      String accent,
      Map<Language, String> greeting,
      Map<Language, List<String>> suggestions,
      String controllerName,
      String controllerContact,
      int retentionDays) {
    this(
        tenant,
        name,
        accent,
        greeting,
        suggestions,
        controllerName,
        controllerContact,
        retentionDays,
        Voice.PLAIN);
  }

  /** The same, which keeps things so long. */
  public Workspace keeping(Retention clocks) {
    return new Workspace(
        tenant,
        name,
        accent,
        greeting,
        suggestions,
        controllerName,
        controllerContact,
        clocks,
        voice,
        policy,
        hours,
        summaries,
        regions,
        terms);
  }

  /** Where its days begin and end: where its hours are, else at Greenwich. */
  public ZoneId zone() {
    return hours.map(Hours::zone).orElseGet(() -> ZoneId.of("UTC"));
  }

  /**
   * Whether it says who is responsible for what visitors write, how to reach them and by what
   * policy.
   */
  public boolean saysWhoAnswers() {
    return !controllerName.isBlank() && !controllerContact.isBlank() && policy.isPresent();
  }

  /** {@code wanted} where the business writes it, else one it does write. */
  public Language nearest(Language wanted) {
    return greeting.containsKey(wanted)
        ? wanted
        : greeting.keySet().stream().min(Language::compareTo).orElseThrow();
  }
}
