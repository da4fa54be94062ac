package parlor.mail;

import java.util.List;
import parlor.people.PersonId;
import parlor.tenant.Language;
import parlor.tenant.Workspace;

/** Somebody whom a mail goes to that nobody turns off. */
public record Addressee(PersonId person, EmailAddress address, Language language) {
  /**
   * Those who get a business's mails, whichever they want; where nobody does, whoever it names to
   * be asked about data, if that is an e-mail address.
   */
  public static List<Addressee> of(Workspace business, List<Recipient> recipients) {
    var reached =
        recipients.stream()
            .filter(recipient -> recipient.stopped().isEmpty())
            .map(it -> new Addressee(it.person(), it.address(), it.language()))
            .toList();
    return reached.isEmpty() ? named(business) : reached;
  }

  private static List<Addressee> named(Workspace business) {
    var person = PersonId.of("contact", business.tenant().value());
    return EmailAddress.parse(business.controllerContact()).stream()
        .map(address -> new Addressee(person, address, business.nearest(Language.EN)))
        .toList();
  }
}
