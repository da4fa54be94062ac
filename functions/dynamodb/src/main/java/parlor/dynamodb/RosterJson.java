package parlor.dynamodb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import parlor.people.Member;
import parlor.people.PersonId;
import parlor.people.Role;
import parlor.people.Roster;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** A business's list of members as JSON; their names are sealed. */
final class RosterJson {
  private RosterJson() {}

  static String write(Roster roster) {
    var all = JsonNodeFactory.instance.arrayNode();
    for (var member : roster.members()) {
      var one =
          all.addObject()
              .put("person", member.person().value())
              .put("role", member.role().name())
              .put("since", member.since().getEpochSecond())
              .put("name", member.name());
      member.next().ifPresent(next -> one.put("next", next.name()));
    }
    return all.toString();
  }

  static Roster read(String json, long revision) {
    var members = new ArrayList<Member>();
    for (var one : JsonMapper.shared().readTree(json)) {
      members.add(
          new Member(
              new PersonId(one.required("person").asString()),
              Role.valueOf(one.required("role").asString()),
              Instant.ofEpochSecond(one.required("since").asLong()),
              one.required("name").asString(),
              Optional.ofNullable(one.get("next"))
                  .map(next -> Member.Next.valueOf(next.asString()))));
    }
    return new Roster(members, revision);
  }
}
