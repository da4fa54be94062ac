package parlor.api.deletion;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import parlor.asl.Outside;
import parlor.asl.Position;
import parlor.asl.StateMachine;
import parlor.erasure.Belongings;
import parlor.erasure.ErasureJobs;
import parlor.erasure.Farewells;
import parlor.erasure.Files;
import parlor.erasure.Receipts;
import parlor.mail.Alerts;
import parlor.mail.Recipients;
import parlor.tenant.Registry;
import parlor.tenant.TenantId;
import parlor.tenant.Workspaces;
import tools.jackson.databind.JsonNode;

/** One erasure by the real file, under a clock moved by hand; begun again whenever it is killed. */
final class Run {
  private final Town town;
  private final StateMachine machine = Deletion.machine();
  private final List<String> entered = new ArrayList<>();
  private Belongings belongings;
  private Duration time = Duration.ofMinutes(10);
  private Consumer<String> moments = moment -> {};
  private Consumer<String> between = state -> {};

  Run(Town town) {
    this.town = town;
    this.belongings = town.parts().belongings();
  }

  /** How long a step may take. */
  Run within(Duration time) {
    this.time = time;
    return this;
  }

  /** Where the rows are, if not in the town's tables. */
  Run on(Belongings belongings) {
    this.belongings = belongings;
    return this;
  }

  /** What happens at each call of a port, before and after its effect. */
  Run at(Consumer<String> moments) {
    this.moments = moments;
    return this;
  }

  /** What happens in the world before each state. */
  Run between(Consumer<String> between) {
    this.between = between;
    return this;
  }

  /** The states that were entered, in order. */
  List<String> entered() {
    return entered;
  }

  Position erase(TenantId tenant, UUID id) {
    var at = machine.begin(Deletion.input(tenant, id));
    while (!at.ended()) {
      at = next(at);
    }
    return at;
  }

  private Position next(Position at) {
    entered.add(at.state());
    between.accept(at.state());
    try {
      return machine.next(at, new World(Deletion.of(watched(town.parts()))));
    } catch (Killed e) {
      // All that another process knows of it.
      return at;
    }
  }

  private DeletionParts watched(DeletionParts parts) {
    return new DeletionParts(
        Killed.watched(Belongings.class, belongings, moments),
        Killed.watched(Files.class, parts.files(), moments),
        Killed.watched(ErasureJobs.class, parts.jobs(), moments),
        Killed.watched(Registry.class, parts.registry(), moments),
        Killed.watched(Workspaces.class, parts.workspaces(), moments),
        Killed.watched(Recipients.class, parts.recipients(), moments),
        Killed.watched(Farewells.class, parts.farewells(), moments),
        Killed.watched(Alerts.class, parts.alerts(), moments),
        Killed.watched(Receipts.class, parts.receipts(), moments),
        parts.clock(),
        parts.executor());
  }

  private final class World implements Outside {
    private final UnaryOperator<JsonNode> step;

    World(DeletionEndpoint endpoint) {
      this.step = event -> endpoint.apply(event, time);
    }

    @Override
    public JsonNode task(String resource, JsonNode input) {
      return step.apply(input);
    }

    @Override
    public void pause(Duration time) {
      town.clock.forward(time);
    }
  }
}
