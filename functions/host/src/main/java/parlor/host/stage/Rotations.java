package parlor.host.stage;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import parlor.failure.Unavailable;
import parlor.tenant.AllTenants;
import parlor.tenant.Registered;
import parlor.tenant.TenantId;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rotation of many businesses' keys, a few at once. Each ends as a line of JSON, and one that
 * fails keeps no other from its own.
 */
public final class Rotations {
  private static final int PAGE = 100;

  /** Of a quarter of an hour each: more than the largest business takes. */
  private static final int MOST_CALLS = 20;

  private final UnaryOperator<String> rotation;
  private final int atOnce;
  private final Consumer<String> lines;

  /** {@code rotation} is the deployed function, from its event to its reply. */
  public Rotations(UnaryOperator<String> rotation, int atOnce, Consumer<String> lines) {
    this.rotation = rotation;
    this.atOnce = atOnce;
    this.lines = lines;
  }

  /**
   * All that are there; how many failed.
   *
   * @throws Unavailable if the registry cannot be read
   */
  public int all(AllTenants tenants) throws InterruptedException {
    int failed = 0;
    var after = Optional.<TenantId>empty();
    do {
      var page = tenants.page(after, PAGE);
      failed +=
          each(
              page.tenants().stream()
                  .filter(one -> one.erasedAt().isEmpty())
                  .map(Registered::tenant)
                  .toList());
      after = page.next();
    } while (after.isPresent());
    return failed;
  }

  /** These; how many failed. */
  public int each(List<TenantId> tenants) throws InterruptedException {
    int failed = 0;
    try (var threads = Executors.newFixedThreadPool(atOnce)) {
      var calls = tenants.stream().<Callable<Boolean>>map(one -> () -> rotate(one)).toList();
      for (var done : threads.invokeAll(calls)) {
        failed += done.get() ? 0 : 1;
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return failed;
  }

  private boolean rotate(TenantId tenant) {
    var line = JsonNodeFactory.instance.objectNode().put("tenant", tenant.value());
    try {
      var reply = reply(tenant);
      lines.accept(line.setAll(reply).toString());
      // Too soon is as good: somebody did it within the hour.
      return reply.path("result").asString("").matches("rotated|too-soon|overtaken");
    } catch (Unavailable e) {
      lines.accept(line.put("result", "failed").toString());
      return false;
    }
  }

  private ObjectNode reply(TenantId tenant) {
    var event = JsonNodeFactory.instance.objectNode().put("tenant", tenant.value()).toString();
    var reply = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < MOST_CALLS; i++) {
      reply = (ObjectNode) JsonMapper.shared().readTree(rotation.apply(event));
      if (!reply.path("result").asString("").equals("unfinished")) {
        return reply;
      }
    }
    return reply;
  }
}
