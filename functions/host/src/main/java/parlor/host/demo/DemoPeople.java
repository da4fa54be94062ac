package parlor.host.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import parlor.host.pages.Business;
import parlor.host.pages.Words;
import parlor.host.parts.HostIssuer;
import parlor.host.signin.Person;
import parlor.people.Membership;
import parlor.people.People;
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
  void join(HostIssuer issuer, People people) {
    for (var one : ALL) {
      for (var business : businesses) {
        var role = one.roles().get(business.path());
        if (role != null) {
          var person = issuer.person(one.subject());
          people.join(person, new Membership(business.tenant(), role));
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
        .filter(business -> one.roles().containsKey(business.path()))
        .map(business -> business.name() + ": " + words.role(one.roles().get(business.path())))
        .collect(Collectors.joining(" · "));
  }

  private record Invented(String subject, String name, Map<String, Role> roles) {}
}
