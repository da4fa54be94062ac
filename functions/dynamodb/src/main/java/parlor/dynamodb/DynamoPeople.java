package parlor.dynamodb;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parlor.people.Membership;
import parlor.people.People;
import parlor.people.PersonId;
import parlor.people.Role;
import parlor.tenant.TenantId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The people table. Everything is read strongly: who was removed is out at once. A row that cannot
 * be understood makes nobody a member.
 */
final class DynamoPeople implements People {
  private static final String ROLE = "role";

  private final Table people;
  private final Table workspaces;

  DynamoPeople(Table people, Table workspaces) {
    this.people = people;
    this.workspaces = workspaces;
  }

  @Override
  public List<Membership> workspaces(PersonId person) {
    var partition = Partition.of(person);
    var query =
        QueryRequest.builder()
            .keyConditionExpression("pk = :pk")
            .expressionAttributeValues(Map.of(":pk", partition.value()))
            .consistentRead(true)
            .limit(MOST);
    return people.query(partition, query).items().stream()
        .flatMap(item -> membership(item).stream())
        .toList();
  }

  @Override
  public Optional<Membership> in(PersonId person, TenantId workspace) {
    var partition = Partition.of(person);
    return people
        .get(partition, Table.key(partition, workspace.value()), true)
        .flatMap(DynamoPeople::membership);
  }

  @Override
  public void join(PersonId person, Membership membership) {
    // The business's row first: whoever erases the business finds the person by it.
    var business = Partition.of(membership.workspace());
    workspaces.put(business, member(business, person));
    var partition = Partition.of(person);
    var item = new HashMap<>(Table.key(partition, membership.workspace().value()));
    item.put(ROLE, AttributeValue.fromS(membership.role().name()));
    people.put(partition, item);
  }

  @Override
  public void leave(PersonId person, TenantId workspace) {
    var partition = Partition.of(person);
    people.delete(partition, Table.key(partition, workspace.value()));
    var business = Partition.of(workspace);
    workspaces.delete(business, member(business, person));
  }

  private static Map<String, AttributeValue> member(Partition business, PersonId person) {
    return Table.key(business, "member#" + person);
  }

  private static Optional<Membership> membership(Map<String, AttributeValue> item) {
    var word = Attributes.text(item, ROLE);
    return TenantId.parse(Attributes.text(item, Table.SORT))
        .flatMap(
            tenant ->
                List.of(Role.values()).stream()
                    .filter(role -> role.name().equals(word))
                    .findFirst()
                    .map(role -> new Membership(tenant, role)));
  }
}
