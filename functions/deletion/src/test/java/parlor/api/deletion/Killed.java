package parlor.api.deletion;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;

/** The process is gone, as nothing in it can catch. */
final class Killed extends Error {
  private static final long serialVersionUID = 1;

  Killed() {
    super("killed");
  }

  /** The same port, each call announced before and after its effect. */
  static <T> T watched(Class<T> port, T real, Consumer<String> moment) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> call(real, method, arguments, moment)));
  }

  private static Object call(
      Object real, Method method, Object[] arguments, Consumer<String> moment) throws Throwable {
    moment.accept("before " + method.getName());
    try {
      var result = method.invoke(real, arguments);
      moment.accept("after " + method.getName());
      return result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
