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

/** Says in a business's audit who does what, before it is done. */
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
  void write(Visit visit, Deed deed, RecordId record) {
    write(visit, deed, Optional.of(record), Optional.empty());
  }

  /** Of something else. */
  void write(Visit visit, Deed deed, About about) {
    write(visit, deed, Optional.empty(), Optional.of(about));
  }

  /** Of the business as a whole. */
  void write(Visit visit, Deed deed) {
    write(visit, deed, Optional.empty(), Optional.empty());
  }

  private void write(Visit visit, Deed deed, Optional<RecordId> record, Optional<About> about) {
    audits.write(
        visit.tenant(),
        new AuditEntry(
            AuditId.of(clock.instant(), random),
            new Actor(visit.person().value()),
            deed,
            record,
            about,
            from(visit),
            Optional.empty()));
  }

  private Optional<HashedAddress> from(Visit visit) {
    var today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    return ClientAddress.parse(visit.call().address())
        .map(address -> salts.of(visit.tenant(), today).hash(address));
  }
}
