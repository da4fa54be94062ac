package parlor.host.mail;

import java.net.URI;
import java.util.Optional;
import parlor.api.summary.Addresses;
import parlor.api.summary.Later;
import parlor.api.summary.MailRoom;
import parlor.api.summary.Recapping;
import parlor.api.summary.SummaryParts;
import parlor.host.pages.Places;
import parlor.host.parts.HostParts;
import parlor.host.parts.ModelParts;
import parlor.mail.Mails;

/** A mail room of a host's parts. */
public final class MailParts {
  private MailParts() {}

  public static MailRoom room(
      HostParts parts, ModelParts models, Mails mails, Later later, Places places) {
    var recaps = models.recaps(parts.guard(), parts.clock(), parts.random(), parts.executor());
    return new MailRoom(
        new SummaryParts(
            parts.workspaces(),
            parts.recipients(),
            parts.outgoing(),
            parts.errands(),
            parts.stops(),
            parts.ownerView(),
            parts.conversations(),
            parts.lines(),
            parts.leads(),
            parts.erasure(),
            parts.index(),
            parts.audits(),
            parts.keyring(),
            parts.vault(),
            parts.erasureJobs(),
            parts.farewells(),
            parts.boards(),
            parts.sources(),
            Optional.of(mails),
            parts.offLinks(),
            later,
            new Addresses(
                Optional.of(URI.create(places.api() + "/desk/")), URI.create(places.api())),
            parts.guard().masker(),
            Optional.of(new Recapping(recaps, parts.releases(), parts.keys())),
            parts.clock()));
  }
}
