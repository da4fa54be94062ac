package parlor.api.session;

import java.util.List;

/**
 * What the running configuration says about who processes a visitor's words; the wiring makes it
 * from the very parts it wires, so it cannot say something else than what runs.
 *
 * @param model name of the model that writes answers; {@code extract} if answers are only quoted
 * @param place where it runs
 * @param region a cloud region, or {@code local}
 * @param subProcessors companies that see content, by name; empty if nothing leaves
 */
public record ProcessingFacts(
    String model, Place place, String region, List<String> subProcessors) {
  /** Where answers are made. */
  public enum Place {
    THIS_HOST,
    AWS,
    OTHER_SERVER
  }

  public ProcessingFacts {
    subProcessors = List.copyOf(subProcessors);
  }
}
