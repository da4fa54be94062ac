package parlor.privacy;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import parlor.model.ModelSetting;

/** Who works on what visitors write, besides whoever runs the chat, and at what. */
public final class SubProcessors {
  /** As they are called by themselves. */
  public static final String AWS = "Amazon Web Services";

  /** What one of them does. */
  public enum Task {
    HOSTING,
    MODEL,
    SEARCH,
    DOUBT,
    MAIL
  }

  private SubProcessors() {}

  /** By name, where these models answer. */
  static SortedMap<String, Set<Task>> of(ProcessingFacts facts, List<ModelSetting> answering) {
    var all = new TreeMap<String, Set<Task>>();
    facts.companies().forEach(name -> add(all, name, Task.HOSTING));
    answering.forEach(model -> company(model).ifPresent(name -> add(all, name, Task.MODEL)));
    facts.search().flatMap(SubProcessors::company).ifPresent(name -> add(all, name, Task.SEARCH));
    facts.guardrail().ifPresent(_ -> add(all, AWS, Task.DOUBT));
    facts.relay().ifPresent(name -> add(all, name, Task.MAIL));
    return all;
  }

  /** Empty where it is on the machine that runs the chat. */
  private static Optional<String> company(ModelSetting model) {
    return switch (model) {
      case ModelSetting.Bedrock _ -> Optional.of(AWS);
      case ModelSetting.OpenAi own ->
          own.isOnThisMachine() ? Optional.empty() : Optional.of(own.server().getHost());
    };
  }

  private static void add(SortedMap<String, Set<Task>> all, String name, Task task) {
    all.computeIfAbsent(name, any -> EnumSet.noneOf(Task.class)).add(task);
  }
}
