package parlor.dynamodb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import parlor.erasure.Farewell;
import parlor.erasure.Farewells;
import parlor.mail.Addressee;
import parlor.mail.EmailAddress;
import parlor.mail.Outgoing;
import parlor.people.PersonId;
import parlor.tenant.Language;
import parlor.tenant.TenantId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Last mails in the limits table, which has no backups. */
final class DynamoFarewells implements Farewells {
  private static final String BODY = "body";

  private final Table limits;

  DynamoFarewells(Table limits) {
    this.limits = limits;
  }

  @Override
  public void note(TenantId tenant, Farewell farewell, Instant now) {
    limits.update(
        Partition.ofFarewell(tenant),
        new Change(
            "SET #body = :body, #expires = :expires",
            Optional.of("attribute_not_exists(pk)"),
            Map.of("#body", BODY, "#expires", Table.EXPIRES),
            Map.of(
                ":body",
                AttributeValue.fromS(write(farewell)),
                ":expires",
                Numbers.seconds(now.plus(Outgoing.KEPT)))));
  }

  @Override
  public Optional<Farewell> find(TenantId tenant) {
    var partition = Partition.ofFarewell(tenant);
    return limits
        .get(partition, Table.key(partition), true)
        .map(item -> item.get(BODY))
        .map(body -> read(body.s()));
  }

  @Override
  public void forget(TenantId tenant) {
    limits.update(
        Partition.ofFarewell(tenant),
        new Change(
            "REMOVE #body", Optional.of("attribute_exists(pk)"), Map.of("#body", BODY), Map.of()));
  }

  private static String write(Farewell farewell) {
    var json = JsonNodeFactory.instance.objectNode().put("business", farewell.business());
    var to = json.putArray("to");
    for (var one : farewell.to()) {
      to.addObject()
          .put("person", one.person().value())
          .put("address", one.address().value())
          .put("language", one.language().name());
    }
    return json.toString();
  }

  private static Farewell read(String text) {
    var json = JsonMapper.shared().readTree(text);
    var to = new ArrayList<Addressee>();
    for (var one : json.required("to")) {
      to.add(
          new Addressee(
              new PersonId(one.required("person").asString()),
              new EmailAddress(one.required("address").asString()),
              Words.read(Language.class, one.required("language").asString()).orElse(Language.EN)));
    }
    return new Farewell(json.required("business").asString(), to);
  }
}
