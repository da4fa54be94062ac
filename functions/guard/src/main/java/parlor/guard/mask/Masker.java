package parlor.guard.mask;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parlor.guard.text.Normalised;

/**
 * Finds personal data in a message and masks it. What is masked already is left alone, so masking
 * twice is masking once.
 */
public final class Masker {
  /** Where most visitors of an English or Spanish page call from. */
  public static final List<String> REGIONS = List.of("US", "ES", "GB", "MX", "CO", "AR");

  private final Phones phones;

  /**
   * @param regions ISO 3166 codes; a telephone number without a plus is looked for in each
   */
  public Masker(List<String> regions) {
    phones = new Phones(regions);
  }

  /** Masks a message that has none before it. */
  public Masked mask(Normalised message) {
    return mask(message, "");
  }

  /**
   * Masks a message.
   *
   * @param before the same visitor's messages just before, as they are {@link Masked#kept}, the
   *     newest last, a line each; empty if there are none
   */
  public Masked mask(Normalised message, String before) {
    var scan = new Scan(message);
    if (!before.isEmpty()) {
      Halves.goOn(scan, before);
      Promised.find(scan, before);
    }
    Keys.pems(scan);
    if (!before.isEmpty()) {
      KeyHalves.goOn(scan, before);
    }
    Passwords.find(scan);
    Tokens.find(scan);
    Addresses.mails(scan);
    var broken = figures(scan, before);
    return masked(message.original(), scan, broken);
  }

  private @Nullable Kind figures(Scan scan, String before) {
    var text = scan.folded;
    boolean any = false;
    for (int i = 0; i < text.length() && !any; i++) {
      any = Chain.isDigit(text.charAt(i));
    }
    if (!any) {
      return null;
    }
    numbers(scan);
    // Half a number that is called a card's may look like a telephone's.
    boolean key = KeyHalves.breakOff(scan);
    var card = Halves.breakOff(scan, before, true);
    phones.find(scan);
    if (key) {
      return Kind.API_KEY;
    }
    return card == null ? Halves.breakOff(scan, before, false) : card;
  }

  /** All but telephone numbers. */
  static void numbers(Scan scan) {
    var text = scan.folded;
    Ibans.find(scan);
    Addresses.longNetworks(scan);
    for (int i = 0; i < text.length(); i++) {
      if (Chain.isDigit(text.charAt(i))) {
        if (Cards.slashed(scan, i)) {
          i += 18;
          continue;
        }
        var chain = Chain.read(text, scan.dates, i);
        if (scan.dates.has(i)) {
          Identities.dated(scan, chain);
        } else {
          Accounts.find(scan, chain);
          Cards.find(scan, chain);
          Addresses.networks(scan, chain);
          Identities.find(scan, chain);
        }
        i = chain.end() - 1;
      }
    }
  }

  private static Masked masked(String original, Scan scan, @Nullable Kind broken) {
    var spans = scan.spans();
    var names = new Placeholders();
    var forModel = new StringBuilder(original.length());
    var kept = new StringBuilder(original.length());
    var marks = new ArrayList<Span>();
    int at = 0;
    for (int i = 0; i < spans.size(); i++) {
      var span = spans.get(i);
      forModel.append(original, at, span.start());
      kept.append(original, at, span.start());
      var value = original.substring(span.start(), span.end());
      boolean unfinished = span.kind() == broken && i == spans.size() - 1;
      var name = unfinished ? Placeholders.unfinished(span.kind()) : names.of(span.kind(), value);
      forModel.append(name);
      int start = kept.length();
      kept.append(span.kind().stays() ? value : name);
      if (span.kind().stays()) {
        marks.add(new Span(span.kind(), start, kept.length()));
      }
      at = span.end();
    }
    forModel.append(original, at, original.length());
    kept.append(original, at, original.length());
    return new Masked(
        forModel.toString(), kept.toString(), List.copyOf(marks), spans, warnings(scan));
  }

  private static Set<Warning> warnings(Scan scan) {
    var warnings = EnumSet.noneOf(Warning.class);
    if (scan.cues.any(Cue.HEALTH)) {
      warnings.add(Warning.HEALTH);
    }
    if (scan.cues.any(Cue.ROUTING, Cue.IBAN)
        || Accounts.isTold(scan)
        || (scan.cues.any(Cue.ACCOUNT) && scan.cues.any(Cue.BANK))
        || scan.spans().stream()
            .anyMatch(span -> span.kind() == Kind.IBAN || span.kind() == Kind.BANK_NUMBER)) {
      warnings.add(Warning.BANK);
    }
    return Set.copyOf(warnings);
  }
}
