package parlor.host.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parlor.host.pages.Business;
import parlor.host.pages.Words;
import parlor.host.parts.HostIssuer;
import parlor.host.parts.HostParts;
import parlor.host.signin.Person;
import parlor.mail.EmailAddress;
import parlor.mail.Recipient;
import parlor.mail.Recipients;
import parlor.people.Member;
import parlor.people.Members;
import parlor.people.Names;
import parlor.people.Role;
import parlor.tenant.Language;

/**
 * The invented people who work for the demo businesses; whoever sits at this machine may be one.
 */
public final class DemoPeople {
  private static final List<Invented> ALL =
      List.of(
          new Invented("elena", "Elena Ruiz", Map.of("guesthouse", Role.OWNER)),
          new Invented("marcos", "Marcos Vidal", Map.of("guesthouse", Role.AGENT)),
          new Invented("vera", "Vera Lindt", Map.of("shop", Role.OWNER, "guesthouse", Role.AGENT)));

  private final List<Business> businesses;

  DemoPeople(List<Business> businesses) {
    this.businesses = businesses;
  }

  /** Makes each a member of where they work; may be repeated. */
  void join(HostParts parts) {
    var members = new Members(parts.people(), parts.rosters());
    var names = new Names(parts.keyring(), parts.vault(), parts.clock());
    for (var one : ALL) {
      var person = parts.hostIssuer().person(one.subject());
      for (var business : businesses) {
        var tenant = business.tenant();
        var role = role(one, business);
        if (role.isPresent() && members.list(tenant).find(person).isEmpty()) {
          var sealed = names.seal(tenant, Names.of(person), one.name());
          var since = parts.clock().instant();
          members.join(tenant, new Member(person, role.get(), since, sealed));
        }
      }
    }
  }

  /** Has each owner told by mail, who has not said otherwise; may be repeated. */
  void subscribe(HostIssuer issuer, Recipients recipients) {
    for (var one : ALL) {
      var person = issuer.person(one.subject());
      for (var business : businesses) {
        if (role(one, business).filter(Role.OWNER::equals).isPresent()
            && recipients.find(business.tenant(), person).isEmpty()) {
          var address = new EmailAddress(one.subject() + "@" + business.path() + ".example");
          recipients.write(
              business.tenant(),
              new Recipient(person, address, Language.EN, Set.of(), Optional.empty()));
        }
      }
    }
  }

  /** Those one can be, the main business's owner first. */
  public List<Person> choice(Language language) {
    var words = Words.in(language);
    return ALL.stream()
        .map(one -> new Person(one.subject(), one.name(), does(one, words)))
        .toList();
  }

  private String does(Invented one, Words words) {
    return businesses.stream()
        .flatMap(business -> role(one, business).map(role -> at(business, role, words)).stream())
        .collect(Collectors.joining(" · "));
  }

  private static String at(Business business, Role role, Words words) {
    return business.name() + ": " + words.role(role);
  }

  private static Optional<Role> role(Invented one, Business business) {
    return Optional.ofNullable(one.roles().get(business.path()));
  }

  private record Invented(String subject, String name, Map<String, Role> roles) {}
}
