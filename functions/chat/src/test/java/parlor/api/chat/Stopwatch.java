package parlor.api.chat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** The time at least one request was inside the SDK; requests side by side count once. */
final class Stopwatch implements ExecutionInterceptor {
  private static final ExecutionAttribute<Long> BEGUN = new ExecutionAttribute<>("begun");

  private record Span(long from, long to) {}

  private final List<Span> spans = new ArrayList<>();

  synchronized void reset() {
    spans.clear();
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    attributes.putAttribute(BEGUN, System.nanoTime());
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    end(attributes);
  }

  @Override
  public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
    end(attributes);
  }

  private synchronized void end(ExecutionAttributes attributes) {
    spans.add(new Span(attributes.getAttribute(BEGUN), System.nanoTime()));
  }

  /** Nanoseconds. */
  synchronized long covered() {
    spans.sort(Comparator.comparingLong(Span::from));
    long covered = 0;
    long until = Long.MIN_VALUE;
    for (var span : spans) {
      long from = Math.max(span.from(), until);
      covered += Math.max(0, span.to() - from);
      until = Math.max(until, span.to());
    }
    return covered;
  }
}
