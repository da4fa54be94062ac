package parlor.privacy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
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
 * @param relay the server that mails to owners go by, if it is somebody else's
 */
public record ProcessingFacts(
    List<ModelSetting> models,
    Place place,
    String region,
    List<String> companies,
    Optional<ModelSetting> search,
    Optional<GuardrailSetting> guardrail,
    Optional<String> relay) {
  private static final String BEDROCK = "Amazon Bedrock";

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
    this(models, place, region, companies, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The facts of a deployment on AWS. */
  public static ProcessingFacts onAws(
      List<ModelSetting> models,
      Optional<ModelSetting> search,
      Optional<GuardrailSetting> guardrail,
      String region) {
    return new ProcessingFacts(
        models, Place.AWS, region, List.of(SubProcessors.AWS), search, guardrail, Optional.empty());
  }

  /** The models that answer for a business: the first one, then the second. */
  public List<ModelSetting> models(Optional<String> picked) {
    var names = models.stream().map(ModelSetting::name).toList();
    return ModelChoice.of(names, picked).stream().map(this::model).toList();
  }

  public static Place place(ModelSetting model) {
    return switch (model) {
      case ModelSetting.Bedrock _ -> Place.AWS;
      case ModelSetting.OpenAi own -> own.isOnThisMachine() ? Place.THIS_HOST : Place.OTHER_SERVER;
    };
  }

  /** Who sees content where these models answer, and what each does. */
  public SortedMap<String, Set<SubProcessors.Task>> subProcessors(List<ModelSetting> answering) {
    return SubProcessors.of(this, answering);
  }

  /** Whose model it is: a company, or whose server. */
  public static String provider(ModelSetting model) {
    return switch (model) {
      case ModelSetting.Bedrock _ -> BEDROCK;
      case ModelSetting.OpenAi own -> own.server().getHost();
    };
  }

  /** All models that may be asked, by whichever business. */
  public List<ModelSetting> asked() {
    return Stream.concat(models.stream(), search.stream()).toList();
  }

  /** What may not change without being announced, of the whole stage. */
  public Footing footing() {
    var providers = new TreeSet<String>();
    asked().forEach(model -> providers.add(provider(model)));
    guardrail.ifPresent(_ -> providers.add(BEDROCK));
    boolean wide = asked().stream().anyMatch(ModelSetting::acrossRegions);
    return Footing.of(region, wide, providers, subProcessors(models).keySet());
  }

  /** The same where mails go by somebody else's server. */
  public ProcessingFacts by(Optional<String> server) {
    return new ProcessingFacts(models, place, region, companies, search, guardrail, server);
  }

  private ModelSetting model(String name) {
    var found = models.stream().filter(model -> model.name().equals(name)).findFirst();
    return Objects.requireNonNull(found.orElse(null), name);
  }
}
