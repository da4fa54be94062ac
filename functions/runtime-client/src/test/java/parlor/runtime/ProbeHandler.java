package parlor.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.crac.Context;
import com.amazonaws.services.lambda.crac.Core;
import com.amazonaws.services.lambda.crac.Resource;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import java.util.TreeMap;

/** Does what its event says, and tells where it finds itself. */
public final class ProbeHandler implements RequestStreamHandler, Resource {
  private String hooks = "";

  /** Made by the runtime client. */
  public ProbeHandler() {
    if (System.getenv("PROBE_BREAKS") != null) {
      throw new IllegalStateException("broken on purpose");
    }
    Core.getGlobalContext().register(this);
  }

  @Override
  public void handleRequest(
      InputStream in, OutputStream out, com.amazonaws.services.lambda.runtime.Context context)
      throws IOException {
    switch (new String(in.readAllBytes(), UTF_8)) {
      case "\"throw\"" -> throw new IllegalArgumentException("thrown on purpose");
      case "\"hang\"" -> hang();
      default -> out.write(told(context).getBytes(UTF_8));
    }
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    hooks += "before ";
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    hooks += "after ";
    if (System.getenv("PROBE_BREAKS_RESTORE") != null) {
      throw new IllegalStateException("not restored on purpose");
    }
  }

  private String told(com.amazonaws.services.lambda.runtime.Context context) {
    var told = new TreeMap<String, Object>();
    told.put("folder", System.getProperty("user.dir"));
    told.put("classPath", System.getProperty("java.class.path"));
    told.put("environment", Set.copyOf(System.getenv().keySet()));
    told.put("loader", getClass().getClassLoader().getClass().getSimpleName());
    told.put("remaining", context.getRemainingTimeInMillis());
    told.put("request", context.getAwsRequestId());
    told.put("hooks", hooks);
    return told.toString();
  }

  private static void hang() {
    try {
      Thread.sleep(60_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
