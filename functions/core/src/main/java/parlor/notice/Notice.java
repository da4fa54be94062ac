package parlor.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parlor.mail.EmailAddress;
import parlor.people.PersonId;
import parlor.privacy.Footing;
import parlor.tenant.Language;

/**
 * What a business is told, once.
 *
 * @param at when it was first given
 * @param said in every language
 * @param contact whom to ask about it
 * @param planned of a change: what is to stand then
 * @param mailed to whom, and what came of it
 * @param seen by whom at the desk
 */
public record Notice(
    NoticeId id,
    Kind kind,
    Instant at,
    Map<Language, Map<Part, String>> said,
    EmailAddress contact,
    Optional<Planned> planned,
    Map<PersonId, Delivery> mailed,
    Map<PersonId, Instant> seen) {
  /** What it is about; each has its parts. */
  public enum Kind {
    /** Data was lost, changed or seen by somebody who may not. */
    BREACH,
    /** Of a provider, a region or a sub-processor. */
    CHANGE;

    /** In the order in which they are read. */
    public List<Part> parts() {
      return switch (this) {
        case BREACH -> List.of(Part.HAPPENED, Part.DATA, Part.CONSEQUENCES, Part.MEASURES);
        case CHANGE -> List.of(Part.CHANGES);
      };
    }
  }

  /** What article 33 (3) of the GDPR wants said of a breach, and what is to be said of a change. */
  public enum Part {
    HAPPENED,
    DATA,
    CONSEQUENCES,
    MEASURES,
    CHANGES
  }

  /** What is to stand from a day on. */
  public record Planned(LocalDate from, Footing footing) {}

  /**
   * What became of a mail.
   *
   * @param taken whether whoever delivers took it
   */
  public record Delivery(boolean taken, Instant at) {}

  public Notice {
    said = Map.copyOf(said);
    mailed = Map.copyOf(mailed);
    seen = Map.copyOf(seen);
    if (planned.isPresent() != (kind == Kind.CHANGE)) {
      throw new IllegalArgumentException("a change alone is planned");
    }
    for (var language : Language.values()) {
      if (!said.getOrDefault(language, Map.of()).keySet().containsAll(kind.parts())) {
        throw new IllegalArgumentException("a notice is said in every language");
      }
    }
  }

  /** Before anybody was told. */
  public static Notice of(
      NoticeId id,
      Kind kind,
      Instant at,
      Map<Language, Map<Part, String>> said,
      EmailAddress contact,
      Optional<Planned> planned) {
    return new Notice(id, kind, at, said, contact, planned, Map.of(), Map.of());
  }

  /** Empty where the part is none of its kind's. */
  public String said(Language language, Part part) {
    return said.getOrDefault(language, Map.of()).getOrDefault(part, "");
  }

  /** The same, mailed to one more; what was known of one before stands. */
  Notice mailed(PersonId to, Delivery delivery) {
    var all = new HashMap<>(mailed);
    all.putIfAbsent(to, delivery);
    return new Notice(id, kind, at, said, contact, planned, all, seen);
  }

  /** The same, seen by one more. */
  Notice seen(PersonId by, Instant now) {
    var all = new HashMap<>(seen);
    all.putIfAbsent(by, now);
    return new Notice(id, kind, at, said, contact, planned, mailed, all);
  }

  @Override
  public String toString() {
    return "Notice[" + id + "]";
  }
}
