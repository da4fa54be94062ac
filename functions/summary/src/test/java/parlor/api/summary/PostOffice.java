package parlor.api.summary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import parlor.failure.Unavailable;
import parlor.mail.Mail;
import parlor.mail.Mails;
import parlor.mail.Sending;
import parlor.tenant.TenantId;

/** Takes mails, or says what it is told to say to the next. */
final class PostOffice implements Mails {
  private final List<Mail> taken = new ArrayList<>();
  private final Deque<Sending> next = new ArrayDeque<>();

  private boolean fails;

  @Override
  public synchronized Sending send(TenantId tenant, Mail mail) {
    if (fails) {
      fails = false;
      throw new Unavailable("mail", null);
    }
    var said = next.isEmpty() ? new Sending.Sent() : next.poll();
    if (said instanceof Sending.Sent) {
      taken.add(mail);
    }
    return said;
  }

  /** The next is not taken, and nobody knows. */
  synchronized void fails() {
    fails = true;
  }

  synchronized void says(Sending sending) {
    next.add(sending);
  }

  synchronized List<Mail> taken() {
    return List.copyOf(taken);
  }

  synchronized Mail last() {
    return taken.getLast();
  }
}
