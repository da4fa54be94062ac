package parlor.infra;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** What one function asks of the others: tables and operations, keys, secrets, content. */
final class Asked implements ExecutionInterceptor {
  private final Set<String> ofTables = new ConcurrentSkipListSet<>();
  private final Set<String> ofOthers = new ConcurrentSkipListSet<>();

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    var operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    // A request for several tables at once would have none here and match no right.
    var table = context.request().getValueForField("TableName", String.class).orElse("several");
    ofTables.add(table.substring(table.lastIndexOf('-') + 1) + " " + operation);
  }

  void other(String action) {
    ofOthers.add(action);
  }

  /** {@code table operation}, each. */
  Set<String> ofTables() {
    return new TreeSet<>(ofTables);
  }

  /** Actions elsewhere, as IAM names them. */
  Set<String> ofOthers() {
    return new TreeSet<>(ofOthers);
  }
}
