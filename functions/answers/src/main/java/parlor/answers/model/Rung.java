package parlor.answers.model;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;

/**
 * A model with its circuit breaker: after half of its last ten calls have failed, five at least, it
 * is left alone for twenty seconds, then tried with one call. Visitors meanwhile do not wait for
 * it.
 */
record Rung(String name, Offer offer, CircuitBreaker breaker) {
  private static final CircuitBreakerConfig CONFIG =
      CircuitBreakerConfig.custom()
          .slidingWindowSize(10)
          .minimumNumberOfCalls(5)
          .failureRateThreshold(50)
          .waitDurationInOpenState(Duration.ofSeconds(20))
          .permittedNumberOfCallsInHalfOpenState(1)
          .recordResult(ended -> ended instanceof Failure failure && failure.isOutage())
          .build();

  Rung(String name, Offer offer) {
    this(name, offer, breaker(name));
  }

  static CircuitBreaker breaker(String name) {
    return CircuitBreaker.of(name, CONFIG);
  }
}
