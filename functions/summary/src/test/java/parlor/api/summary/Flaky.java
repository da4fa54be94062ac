package parlor.api.summary;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Random;
import parlor.failure.Unavailable;

/**
 * Puts a failure before or after any step of a port, by seeded chance: after one, the step is done
 * and whoever asked for it does not know.
 */
record Flaky(Random random, double chance) {
  <P> P of(Class<P> port, P real) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              fail();
              Object result;
              try {
                result = method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
              fail();
              return result;
            }));
  }

  private void fail() {
    synchronized (random) {
      if (random.nextDouble() < chance) {
        throw new Unavailable("seeded", null);
      }
    }
  }
}
