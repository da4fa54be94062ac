package parlor.isolation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import parlor.dynamodb.TableName;
import parlor.iam.Iam;
import parlor.iam.Principal;

/** What a template must allow a person who signed in, and what it must not; see {@link Walls}. */
final class PersonWalls {
  static final String PERSON = "p_" + "a".repeat(40);
  private static final String LOOK_ALIKE = "p_" + "a".repeat(39) + "b";
  private static final Set<String> ASKS = Set.of("GetItem", "Query", "PutItem", "DeleteItem");

  private final Walls walls;
  private final String role;

  PersonWalls(Walls walls) {
    this.walls = walls;
    this.role = walls.role("OwnerPersonRole");
  }

  void stand() {
    for (var table : TableName.values()) {
      for (var action : Walls.ACTIONS) {
        rows(table, action);
      }
    }
    for (var action : List.of("sts:AssumeRole", "sts:TagSession")) {
      asked().forEach((asks, context) -> trust(asks, action, context));
    }
    everythingElse();
  }

  private void rows(TableName table, String action) {
    boolean granted = table == TableName.PEOPLE && ASKS.contains(action);
    var arn = Walls.TABLE + "parlor-dev-" + table.word();
    var name = action + " " + table.word();
    row("a person's own rows: " + name, granted, tagged(PERSON), action, arn, PERSON);
    for (var foreign : List.of(LOOK_ALIKE, PERSON + "b", Walls.OWN, "*", "p_*")) {
      row("another person's rows: " + name, false, tagged(PERSON), action, arn, foreign);
    }
    row("what goes on: " + name, false, tagged(PERSON), action, arn, PERSON + "#x");
    row("one of two: " + name, false, tagged(PERSON), action, arn, PERSON, LOOK_ALIKE);
    row("no person named: " + name, false, tagged(PERSON), action, arn);
    row("without a subject: " + name, false, Walls.plain(role), action, arn, PERSON);
    var tenant = new Principal(role, "s", Map.of("tenant", PERSON));
    row("a tenant instead of a person: " + name, false, tenant, action, arn, PERSON);
    row("people's index: " + name, false, tagged(PERSON), action, arn + "/index/i", PERSON);
    row(
        "people of another stage: " + name,
        false,
        tagged(PERSON),
        action,
        Walls.TABLE + "parlor-prod-" + table.word(),
        PERSON);
    for (var other : List.of("OwnerTenantRole", "SessionTenantRole", "ChatTenantRole")) {
      var person = new Principal(walls.role(other), "s", Map.of("subject", PERSON));
      row("a person in " + other + ": " + name, false, person, action, arn, PERSON);
    }
  }

  private void row(
      String wall, boolean allowed, Principal who, String action, String arn, String... keys) {
    walls.identity(
        wall,
        allowed,
        who,
        "dynamodb:" + action,
        arn,
        keys.length == 0 ? Map.of() : Map.of("dynamodb:LeadingKeys", List.of(keys)));
  }

  /** The trust alone, and the function's own policy alone. */
  private void trust(String asks, String action, Map<String, List<String>> context) {
    boolean good = asks.equals("its person");
    var trust = walls.trustOf(role);
    var wall = "trust for a person, " + asks + ": " + action;
    var owner = Walls.plain(walls.executionRole("Owner"));
    walls.resource(wall, good, owner, action, role, context, trust);
    walls.identity(
        "own policy to take on a person, " + asks + ": " + action,
        good,
        owner,
        action,
        role,
        context);
    for (var function : List.of("Session", "Chat", "Visitor")) {
      var other = Walls.plain(walls.executionRole(function));
      walls.resource(wall + " by another function", false, other, action, role, context, trust);
      walls.identity(wall + " in another's policy", false, other, action, role, context);
    }
    walls.resource(
        wall + " by an administrator", false, Iam.ADMINISTRATOR, action, role, context, trust);
    walls.resource(wall + " by itself", false, tagged(PERSON), action, role, context, trust);
    var tenantRole = walls.role("OwnerTenantRole");
    walls.identity(
        "a person in the tenant role: " + action, false, owner, action, tenantRole, context);
  }

  private static Map<String, Map<String, List<String>>> asked() {
    var all = new TreeMap<String, Map<String, List<String>>>();
    all.put("its person", tags(List.of("subject"), PERSON));
    all.put("no tag", Map.of());
    all.put("one tag more", tags(List.of("subject", "tenant"), PERSON));
    all.put("no id", tags(List.of("subject"), "p_a"));
    all.put("a longer id", tags(List.of("subject"), PERSON + "#"));
    all.put("a tenant's id", tags(List.of("subject"), Walls.OWN));
    all.put("anything", tags(List.of("subject"), "*"));
    all.put(
        "another tag",
        Map.of("aws:TagKeys", List.of("tenant"), "aws:RequestTag/tenant", List.of(PERSON)));
    return all;
  }

  private static Map<String, List<String>> tags(List<String> keys, String subject) {
    return Map.of("aws:TagKeys", keys, "aws:RequestTag/subject", List.of(subject));
  }

  /** A person's session has rows of people and nothing beside them. */
  private void everythingElse() {
    for (var action : List.of("kms:Decrypt", "s3:GetObject", "secretsmanager:GetSecretValue")) {
      walls.identity(
          "a person's session has nothing else: " + action,
          false,
          tagged(PERSON),
          action,
          "arn:aws:any:eu-central-1:111122223333:thing",
          Map.of());
    }
    for (var who :
        List.of(
            Walls.plain(walls.executionRole("Owner")),
            new Principal(walls.executionRole("Owner"), "s", Map.of("subject", PERSON)))) {
      for (var action : Walls.ACTIONS) {
        row(
            "own role knows people: " + action,
            false,
            who,
            action,
            Walls.TABLE + "parlor-dev-people",
            PERSON);
      }
    }
  }

  private Principal tagged(String subject) {
    return new Principal(role, "s", Map.of("subject", subject));
  }
}
