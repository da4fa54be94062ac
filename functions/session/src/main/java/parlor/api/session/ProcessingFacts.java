package parlor.api.session;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import parlor.model.GuardrailSetting;
import parlor.model.ModelChoice;
import parlor.model.ModelSetting;

/**
 * What the running configuration says about who processes a visitor's words; the wiring makes it
 * from the very parts it wires, so it cannot say something else than what runs.
 *
 * @param models that may be asked, in order; if none, answers are only quoted
 * @param place where the chat itself runs
 * @param region a cloud region, or {@code local}
 * @param companies that see content whoever answers, by name; empty if nothing leaves
 * @param search the model that a question is found by, if there is one
 * @param guardrail of Amazon Bedrock that is asked about messages in doubt, if there is one
 */
public record ProcessingFacts(
    List<ModelSetting> models,
    Place place,
    String region,
    List<String> companies,
    Optional<ModelSetting> search,
    Optional<GuardrailSetting> guardrail) {
  private static final String AWS = "Amazon Web Services";

  /** Where something is done. */
  public enum Place {
    THIS_HOST,
    AWS,
    OTHER_SERVER
  }

  public ProcessingFacts {
    models = List.copyOf(models);
    companies = List.copyOf(companies);
  }

  /** Where content is found by its words. */
  public ProcessingFacts(
      List<ModelSetting> models, Place place, String region, List<String> companies) {
    this(models, place, region, companies, Optional.empty(), Optional.empty());
  }

  /** The facts of a deployment on AWS. */
  static ProcessingFacts onAws(
      List<ModelSetting> models,
      Optional<ModelSetting> search,
      Optional<GuardrailSetting> guardrail,
      String region) {
    return new ProcessingFacts(models, Place.AWS, region, List.of(AWS), search, guardrail);
  }

  /** The models that answer for a business: the first one, then the second. */
  List<ModelSetting> models(Optional<String> picked) {
    var names = models.stream().map(ModelSetting::name).toList();
    return ModelChoice.of(names, picked).stream().map(this::model).toList();
  }

  static Place place(ModelSetting model) {
    return switch (model) {
      case ModelSetting.Bedrock _ -> Place.AWS;
      case ModelSetting.OpenAi own -> own.isOnThisMachine() ? Place.THIS_HOST : Place.OTHER_SERVER;
    };
  }

  /** Who sees content, where these models answer. */
  List<String> subProcessors(List<ModelSetting> answering) {
    var all = new TreeSet<>(companies);
    guardrail.ifPresent(_ -> all.add(AWS));
    for (var model : answering) {
      switch (model) {
        case ModelSetting.Bedrock _ -> all.add(AWS);
        case ModelSetting.OpenAi own when !own.isOnThisMachine() -> all.add(own.server().getHost());
        case ModelSetting.OpenAi _ -> {}
      }
    }
    return List.copyOf(all);
  }

  private ModelSetting model(String name) {
    var found = models.stream().filter(model -> model.name().equals(name)).findFirst();
    return Objects.requireNonNull(found.orElse(null), name);
  }
}
