package parlor.runtime;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parlor.runtime.Deployed.Initialization;

/** How the managed runtime starts a JVM: its flags and the environment it gives. */
final class Managed {
  static final String LIBRARY =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  private static final int MEMORY_MB = 1024;

  private Managed() {}

  /**
   * The flags seen on a managed runtime, without those that name files of its image. From Java 25
   * on it compiles with C1 alone only where no snapshot is taken.
   */
  static List<String> flags(Initialization initialization) {
    var flags =
        new ArrayList<>(
            List.of(
                "-XX:MaxHeapSize=" + MEMORY_MB * 85 / 100 + "m",
                "-XX:+UseSerialGC",
                "--add-opens=java.base/java.io=ALL-UNNAMED",
                "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
                "-Djava.net.preferIPv4Stack=true",
                "-XX:+ErrorFileToStderr"));
    if (initialization == Initialization.ON_DEMAND) {
      flags.add("-XX:TieredStopAtLevel=1");
    }
    return flags;
  }

  /** Everything a function finds, and nothing of this machine's. */
  static Map<String, String> environment(Deployed function, RuntimeApi api, Path taskRoot) {
    var all = new TreeMap<String, String>();
    all.put("AWS_LAMBDA_RUNTIME_API", api.address());
    all.put("_HANDLER", function.handler());
    all.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
    all.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    all.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "" + MEMORY_MB);
    all.put("AWS_LAMBDA_INITIALIZATION_TYPE", function.initialization().word());
    all.put("AWS_EXECUTION_ENV", "AWS_Lambda_java25");
    all.put("AWS_REGION", "eu-central-1");
    all.put("AWS_DEFAULT_REGION", "eu-central-1");
    all.put("LAMBDA_TASK_ROOT", taskRoot.toString());
    all.put("LAMBDA_RUNTIME_DIR", "/var/runtime");
    all.put("LANG", "en_US.UTF-8");
    all.put("TZ", ":UTC");
    all.put("PATH", "/usr/local/bin:/usr/bin:/bin");
    all.putAll(credentials(function.initialization(), api));
    all.putAll(function.environment());
    return all;
  }

  /** A snapshot would keep credentials from the environment for ever, so there they are fetched. */
  private static Map<String, String> credentials(Initialization initialization, RuntimeApi api) {
    return switch (initialization) {
      case ON_DEMAND ->
          Map.of(
              "AWS_ACCESS_KEY_ID", Credentials.KEY_ID,
              "AWS_SECRET_ACCESS_KEY", Credentials.SECRET,
              "AWS_SESSION_TOKEN", Credentials.SESSION);
      case SNAP_START ->
          Map.of(
              "AWS_CONTAINER_CREDENTIALS_FULL_URI",
              "http://" + api.address() + Credentials.PATH,
              "AWS_CONTAINER_AUTHORIZATION_TOKEN",
              Credentials.AUTHORIZATION);
    };
  }
}
