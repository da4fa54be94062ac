package parlor.guard.mask;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import parlor.guard.text.Normalised;
import parlor.lead.Lead;
import parlor.subject.Reach;

/** Who is named in a masked text, by how they are reached. */
public final class Named {
  /** The most that one text is found by; a longer list of addresses is nobody's own. */
  static final int MOST = 5;

  private Named() {}

  public static Set<Reach> in(Masked masked) {
    var named = new LinkedHashSet<Reach>();
    for (var mark : masked.marks()) {
      if (named.size() < MOST) {
        of(mark.kind(), masked.kept().substring(mark.start(), mark.end())).ifPresent(named::add);
      }
    }
    return named;
  }

  /** Whoever left it, and whom its message names. */
  public static Set<Reach> in(Lead lead, Masker masker) {
    var named = new LinkedHashSet<Reach>();
    lead.contact().email().flatMap(Reach::email).ifPresent(named::add);
    lead.contact().phone().flatMap(Reach::phone).ifPresent(named::add);
    lead.message()
        .map(message -> masker.mask(Normalised.of(message.value())))
        .ifPresent(masked -> named.addAll(in(masked)));
    return named;
  }

  private static Optional<Reach> of(Kind kind, String text) {
    return switch (kind) {
      case EMAIL -> Reach.email(text);
      case PHONE -> Reach.phone(text);
      default -> Optional.empty();
    };
  }
}
