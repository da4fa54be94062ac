package parlor.api.owner;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.random.RandomGenerator;
import parlor.audit.About;
import parlor.audit.Actor;
import parlor.audit.AuditEntry;
import parlor.audit.AuditId;
import parlor.audit.Audits;
import parlor.audit.Deed;
import parlor.limit.ClientAddress;
import parlor.limit.DailySalts;
import parlor.limit.HashedAddress;
import parlor.seal.RecordId;

/** Says in a business's audit who does what, before it is done; and after it, if it was not. */
final class Journal {
  private final Audits audits;
  private final DailySalts salts;
  private final Clock clock;
  private final RandomGenerator random;

  Journal(Audits audits, DailySalts salts, Clock clock, RandomGenerator random) {
    this.audits = audits;
    this.salts = salts;
    this.clock = clock;
    this.random = random;
  }

  /** Of a record. */
  AuditEntry write(Visit visit, Deed deed, RecordId record) {
    return write(visit, deed, Optional.of(record), Optional.empty());
  }

  /** Of something else. */
  AuditEntry write(Visit visit, Deed deed, About about) {
    return write(visit, deed, Optional.empty(), Optional.of(about));
  }

  /** Of the business as a whole. */
  AuditEntry write(Visit visit, Deed deed) {
    return write(visit, deed, Optional.empty(), Optional.empty());
  }

  /** What was said was refused, or stood already. An outage says nothing: it may have been done. */
  void undone(Visit visit, AuditEntry said) {
    var behind = said.id().at().plusMillis(1);
    var now = clock.instant();
    audits.write(
        visit.tenant(),
        new AuditEntry(
            AuditId.of(now.isAfter(behind) ? now : behind, random),
            said.who(),
            Deed.NOT_DONE,
            said.record(),
            said.about(),
            said.from(),
            Optional.empty()));
  }

  private AuditEntry write(
      Visit visit, Deed deed, Optional<RecordId> record, Optional<About> about) {
    var entry =
        new AuditEntry(
            AuditId.of(clock.instant(), random),
            new Actor(visit.person().value()),
            deed,
            record,
            about,
            from(visit),
            Optional.empty());
    audits.write(visit.tenant(), entry);
    return entry;
  }

  private Optional<HashedAddress> from(Visit visit) {
    var today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    return ClientAddress.parse(visit.call().address())
        .map(address -> salts.of(visit.tenant(), today).hash(address));
  }
}
