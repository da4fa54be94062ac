package parlor.api.summary;

import java.time.Duration;
import java.util.Optional;
import parlor.mail.Outgoing;
import parlor.mail.Stop;
import parlor.tenant.TenantId;

/** Does one job, as often as it comes. */
public final class MailRoom {
  private final SummaryParts parts;
  private final Summarising summarising;
  private final Alerting alerting;
  private final Mornings mornings;
  private final Waiting waiting;
  private final Replying replying;
  private final Returned returned;
  private final Parting parting;
  private final Telling telling;

  public MailRoom(SummaryParts parts) {
    this.parts = parts;
    var post = new Post(parts);
    var gists = new Gists(parts.masker());
    this.summarising = new Summarising(parts, post, gists, new Summing(parts, gists));
    this.alerting = new Alerting(parts, post, gists);
    this.mornings = new Mornings(parts, post, gists);
    this.waiting = new Waiting(parts);
    this.returned = new Returned(parts);
    this.replying = new Replying(parts, post, returned);
    this.parting = new Parting(parts, post);
    this.telling = new Telling(parts, post);
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
      case Job.LeadLeft left -> alerting.lead(left);
      case Job.PersonAsked asked -> {
        // Told or not, nobody is kept waiting for ever.
        var wait = Waiting.after(asked);
        waiting.look(wait).ifPresent(left -> parts.later().again(wait, left));
        yield alerting.handoff(asked);
      }
      case Job.Waited waited -> waiting.look(waited);
      case Job.Written written -> replying.send(written);
      case Job.Erased erased -> parting.send(erased);
      case Job.Noticed noticed -> telling.send(noticed);
      case Job.Morning morning -> mornings.look(morning);
      case Job.Sweep sweep -> {
        mornings.sweep(sweep);
        yield Optional.empty();
      }
      case Job.Told told -> {
        told(told);
        yield Optional.empty();
      }
    };
  }

  /** A mail of which anything is told went, or never will. Its address is the trace's. */
  private void told(Job.Told told) {
    var tenant = told.tenant();
    parts.outgoing().trace(tenant, told.mail()).ifPresent(trace -> told(told, trace));
  }

  private void told(Job.Told told, Outgoing.Trace trace) {
    reason(told.what())
        .map(reason -> new Stop(reason, parts.clock().instant()))
        .ifPresent(stop -> stop(told.tenant(), trace.to(), stop));
    if (!trace.sent()) {
      parts.outgoing().over(told.tenant(), told.mail());
    }
  }

  private void stop(TenantId tenant, Outgoing.To to, Stop stop) {
    switch (to) {
      case Outgoing.To.Owner(var person, var address) ->
          parts.recipients().stop(tenant, person, address, stop);
      case Outgoing.To.Visitor visitor -> returned.say(tenant, visitor);
    }
  }

  private static Optional<Stop.Reason> reason(Job.Told.What what) {
    return switch (what) {
      case SENT -> Optional.empty();
      case BOUNCED -> Optional.of(Stop.Reason.BOUNCED);
      case COMPLAINED -> Optional.of(Stop.Reason.COMPLAINED);
      case REJECTED -> Optional.of(Stop.Reason.REJECTED);
    };
  }
}
