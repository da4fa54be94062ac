package parlor.api.deletion;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import parlor.concurrent.Pending;
import parlor.erasure.Belongings;
import parlor.erasure.ErasureJobs;
import parlor.erasure.Files;
import parlor.erasure.Kind;
import parlor.erasure.Receipt;
import parlor.erasure.Receipts;
import parlor.erasure.Remainder;
import parlor.erasure.SignedReceipt;
import parlor.http.ReceiptJson;
import parlor.seal.RecordId;
import parlor.tenant.Registry;

/**
 * What is done when a business is erased. Each step may be done again, from its beginning or while
 * the same step is still under way elsewhere; a step that takes longer than it may stops, says that
 * it is not done, and is called again.
 */
final class Steps {
  /** Records that are swept at a time. */
  private static final int AT_ONCE = 32;

  private static final int PAGE = 500;

  private final Belongings belongings;
  private final Files files;
  private final ErasureJobs jobs;
  private final Registry registry;
  private final Receipts receipts;
  private final Leaving leaving;
  private final Clock clock;
  private final ExecutorService executor;

  Steps(DeletionParts parts) {
    this.belongings = parts.belongings();
    this.files = parts.files();
    this.jobs = parts.jobs();
    this.registry = parts.registry();
    this.receipts = parts.receipts();
    this.leaving = new Leaving(parts);
    this.clock = parts.clock();
    this.executor = parts.executor();
  }

  Work freeze(Work work) {
    belongings.freeze(work.tenant());
    leaving.note(work.tenant());
    return work.done(true);
  }

  Work shred(Work work) {
    belongings.shred(work.tenant());
    return work.shredded(clock.instant());
  }

  Work count(Work work, Instant deadline) {
    var so = work;
    do {
      var page = belongings.count(so.tenant(), so.counted(), PAGE);
      so = so.counting(page.counts(), page.last());
      if (page.last().isEmpty()) {
        var files = Map.of(Kind.FILES, this.files.count(so.tenant()));
        var all =
            so.counting(files, so.counted())
                .counting(belongings.countRest(so.tenant()), so.counted());
        return all.whole(jobs.tally(all.tenant(), all.erasure(), all.tally()));
      }
    } while (clock.instant().isBefore(deadline));
    return so;
  }

  Work sweep(Work work, Instant deadline) {
    return work.done(
        sweptRecords(work, deadline)
            && sweptFiles(work, deadline)
            // Late, since they alone can ask for it again.
            && sweptPeople(work)
            && sweptRest(work, deadline));
  }

  private boolean sweptRecords(Work work, Instant deadline) {
    do {
      var records = belongings.records(work.tenant(), AT_ONCE);
      if (records.isEmpty()) {
        return true;
      }
      var under = List.copyOf(records);
      under.stream()
          .map(record -> Pending.start(executor, () -> removed(work, record)))
          .toList()
          .forEach(Pending::get);
    } while (clock.instant().isBefore(deadline));
    return false;
  }

  private boolean removed(Work work, RecordId record) {
    belongings.remove(work.tenant(), record);
    return true;
  }

  private boolean sweptPeople(Work work) {
    for (var person : belongings.people(work.tenant())) {
      belongings.remove(work.tenant(), person);
    }
    return true;
  }

  private boolean sweptFiles(Work work, Instant deadline) {
    while (!files.remove(work.tenant(), PAGE)) {
      if (!clock.instant().isBefore(deadline)) {
        return false;
      }
    }
    return true;
  }

  private boolean sweptRest(Work work, Instant deadline) {
    while (!belongings.removeRest(work.tenant(), clock.instant(), PAGE)) {
      if (!clock.instant().isBefore(deadline)) {
        return false;
      }
    }
    return true;
  }

  Work verify(Work work) {
    return work.done(belongings.isEmpty(work.tenant()) && files.count(work.tenant()) == 0);
  }

  Work receipt(Work work) {
    var signed = signed(work);
    registry.erased(work.tenant(), signed.receipt().at());
    jobs.done(work.tenant(), work.erasure(), ReceiptJson.of(signed).toString());
    return work.done(true);
  }

  Work mail(Work work) {
    leaving.send(work.tenant());
    return work.done(true);
  }

  /** The same work has the same receipt, signed the same. */
  private SignedReceipt signed(Work work) {
    return receipts.sign(
        Receipt.of(
            work.erasure(),
            work.tenant(),
            work.at().orElseThrow(),
            work.counts(),
            Remainder.ofBusinesses(receipts.copies())));
  }
}
