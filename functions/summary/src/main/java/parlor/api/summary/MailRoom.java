package parlor.api.summary;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import parlor.conversation.Entry;
import parlor.conversation.Position;
import parlor.lead.LeadId;
import parlor.mail.EmailAddress;
import parlor.mail.Errand;
import parlor.mail.Outgoing;
import parlor.mail.Stop;
import parlor.tenant.TenantId;

/** Does one job, as often as it comes. */
public final class MailRoom {
  private final SummaryParts parts;
  private final Summarising summarising;
  private final Alerting alerting;
  private final Mornings mornings;
  private final Tidying tidying;
  private final Waiting waiting;
  private final Replying replying;
  private final Returned returned;
  private final Parting parting;
  private final Telling telling;
  private final Faltering faltering;

  public MailRoom(SummaryParts parts) {
    this.parts = parts;
    var post = new Post(parts);
    var gists = new Gists(parts.masker());
    this.summarising = new Summarising(parts, post, gists, new Summing(parts, gists));
    this.alerting = new Alerting(parts, post, gists);
    this.mornings = new Mornings(parts, post, gists);
    this.tidying = new Tidying(parts);
    this.waiting = new Waiting(parts);
    this.returned = new Returned(parts);
    this.replying = new Replying(parts, post, returned);
    this.parting = new Parting(parts, post);
    this.telling = new Telling(parts, post);
    this.faltering = new Faltering(parts, post);
  }

  /**
   * Does it, or arranges for it to be done again.
   *
   * @throws parlor.failure.Unavailable in an outage; to do it again is safe
   */
  public void handle(Job job) {
    again(job).ifPresent(wait -> parts.later().again(job, wait));
  }

  private Optional<Duration> again(Job job) {
    return switch (job) {
      case Job.Quiet quiet -> summarising.look(quiet);
      case Job.LeadLeft left ->
          once(left.tenant(), new Errand.Lead(left.conversation()), alerting.lead(left));
      case Job.PersonAsked asked -> asked(asked);
      case Job.Waited waited -> waited(waited);
      case Job.Written written ->
          once(
              written.tenant(),
              new Errand.Written(written.conversation(), written.place()),
              replying.send(written));
      case Job.Erased erased -> parting.send(erased);
      case Job.Noticed noticed -> telling.send(noticed);
      case Job.SourceFailed failed -> faltering.tell(failed);
      case Job.Morning morning -> mornings.look(morning);
      case Job.Sweep sweep -> {
        mornings.sweep(sweep);
        yield Optional.empty();
      }
      case Job.Tidy tidy -> tidying.tidy(tidy);
      case Job.Overdue(var tenant) -> {
        overdue(tenant);
        yield Optional.empty();
      }
      case Job.Told told -> {
        told(told);
        yield Optional.empty();
      }
    };
  }

  /** Is done with an errand where nothing is left to do. */
  private Optional<Duration> once(TenantId tenant, Errand errand, Optional<Duration> again) {
    if (again.isEmpty()) {
      parts.errands().done(tenant, errand);
    }
    return again;
  }

  /** Told or not, nobody is kept waiting for ever; it is done when both are over. */
  private Optional<Duration> asked(Job.PersonAsked job) {
    var tenant = job.tenant();
    var wait = Waiting.after(job);
    var left = waiting.look(wait);
    left.ifPresent(until -> parts.later().again(wait, until));
    if (left.isPresent() && job.asked().equals(Position.FIRST)) {
      // No message has set its timer.
      parts.later().again(new Job.Quiet(tenant, job.conversation()), Summarising.QUIET);
    }
    var again = alerting.handoff(job);
    if (left.isEmpty() && again.isEmpty()) {
      parts.errands().done(tenant, new Errand.Handoff(job.conversation(), job.asked()));
    }
    return again;
  }

  private Optional<Duration> waited(Job.Waited job) {
    var left = waiting.look(job);
    if (left.isEmpty()) {
      // Whether somebody was told of it as well.
      var asked = new Job.PersonAsked(job.tenant(), job.conversation(), job.asked());
      parts.later().again(asked, Duration.ZERO);
    }
    return left;
  }

  /** Once more what nobody was told of yet: a queue refused it, or a process ended. */
  private void overdue(TenantId tenant) {
    for (var errand : parts.errands().list(tenant)) {
      parts.later().again(job(tenant, errand), Duration.ZERO);
    }
    faltering.untold(tenant).forEach(job -> parts.later().again(job, Duration.ZERO));
  }

  private static Job job(TenantId tenant, Errand errand) {
    return switch (errand) {
      case Errand.Lead(var conversation) ->
          new Job.LeadLeft(tenant, conversation, LeadId.of(conversation).value());
      case Errand.Handoff(var conversation, var asked) ->
          new Job.PersonAsked(tenant, conversation, asked);
      case Errand.Written(var conversation, var place) ->
          new Job.Written(tenant, conversation, place);
    };
  }

  /** A mail of which anything is told went, or never will. Its address is the trace's. */
  private void told(Job.Told told) {
    var tenant = told.tenant();
    parts.outgoing().trace(tenant, told.mail()).ifPresent(trace -> told(told, trace));
  }

  private void told(Job.Told told, Outgoing.Trace trace) {
    var stop = reason(told.what()).map(reason -> new Stop(reason, parts.clock().instant()));
    switch (trace.to()) {
      case Outgoing.To.Owner(_, var address) ->
          stop.ifPresent(why -> parts.stop(told.tenant(), address, why));
      case Outgoing.To.Visitor visitor -> {
        stop.ifPresent(why -> stop(told.tenant(), visitor, why));
        if (told.what() != Job.Told.What.SENT) {
          returned.say(told.tenant(), visitor);
        }
      }
    }
    if (!trace.sent()) {
      parts.outgoing().over(told.tenant(), told.mail());
    }
  }

  /** The address that the visitor has left, unless they left another since they were written to. */
  private void stop(TenantId tenant, Outgoing.To.Visitor visitor, Stop stop) {
    var written = at(tenant, visitor);
    parts
        .lead(tenant, LeadId.of(visitor.conversation()))
        .filter(lead -> written.filter(at -> !lead.at().isAfter(at)).isPresent())
        .flatMap(lead -> lead.contact().email())
        .flatMap(EmailAddress::parse)
        .ifPresent(address -> parts.stopped(tenant, address, stop));
  }

  private Optional<Instant> at(TenantId tenant, Outgoing.To.Visitor visitor) {
    return parts
        .view()
        .transcript(tenant, visitor.conversation())
        .flatMap(
            log ->
                new Threads(parts.conversations())
                    .of(log).stream()
                        .filter(entry -> entry.position().equals(visitor.place()))
                        .map(Entry::at)
                        .findFirst());
  }

  private static Optional<Stop.Reason> reason(Job.Told.What what) {
    return switch (what) {
      // What is refused for what it says is not the address's fault.
      case SENT, REJECTED -> Optional.empty();
      case BOUNCED -> Optional.of(Stop.Reason.BOUNCED);
      case COMPLAINED -> Optional.of(Stop.Reason.COMPLAINED);
    };
  }
}
