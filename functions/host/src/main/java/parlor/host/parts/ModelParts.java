package parlor.host.parts;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import parlor.answers.Answerer;
import parlor.answers.model.Embedder;
import parlor.answers.model.Embeddings;
import parlor.answers.model.Ladder;
import parlor.answers.model.Listening;
import parlor.answers.model.Models;
import parlor.answers.model.Patience;
import parlor.answers.model.Recaps;
import parlor.answers.model.SecondOpinion;
import parlor.answers.model.Voices;
import parlor.guard.Guard;
import parlor.model.EmbeddingSetting;
import parlor.model.GuardrailSetting;
import parlor.model.ModelSetting;
import parlor.models.BedrockGuardrail;
import parlor.models.Providers;
import parlor.privacy.ProcessingFacts;
import parlor.tenant.Workspaces;

/** A host's models: what answers, and what the card says of it, from the same settings. */
public record ModelParts(
    List<ModelSetting> settings,
    Models models,
    String region,
    Optional<EmbeddingSetting> search,
    Optional<Embeddings> embeddings,
    Optional<GuardrailSetting> guardrail) {
  /** Reaches for nothing yet; {@code key} is for the first model's server, and no other gets it. */
  public static ModelParts of(List<ModelSetting> settings, String region, Optional<String> key) {
    Map<String, String> keys =
        key.isPresent() && !settings.isEmpty()
            ? Map.of(settings.getFirst().name(), key.get())
            : Map.of();
    return new ModelParts(
        settings,
        Providers.streamed(settings, region, keys),
        region,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same with a model that finds content; {@code key} is for its server. */
  public ModelParts finding(Optional<EmbeddingSetting> setting, Optional<String> key) {
    var made = setting.map(it -> Providers.embeddings(it, region, key));
    return new ModelParts(settings, models, region, setting, made, guardrail);
  }

  /** The same with a guardrail that is asked about messages in doubt. */
  public ModelParts doubting(Optional<GuardrailSetting> asked) {
    return new ModelParts(settings, models, region, search, embeddings, asked);
  }

  Optional<SecondOpinion> secondOpinion() {
    return guardrail.map(it -> BedrockGuardrail.of(it, region));
  }

  /** Gives content its vectors, where there are any. */
  public Embedder embedder() {
    return new Embedder(embeddings);
  }

  Answerer answerer(
      Workspaces workspaces,
      Guard guard,
      Clock clock,
      RandomGenerator random,
      ExecutorService executor) {
    var voices = new Voices(workspaces, clock);
    var ladder = Ladder.of(models, voices, guard, Patience.STREAMED, clock, random, executor);
    return Listening.of(ladder, embeddings);
  }

  /** Sums conversations up, by the same models. */
  public Recaps recaps(Guard guard, Clock clock, RandomGenerator random, ExecutorService executor) {
    return new Recaps(models, guard, clock, random, executor);
  }

  ProcessingFacts facts() {
    boolean aws =
        guardrail.isPresent()
            || Stream.concat(settings.stream(), search.map(EmbeddingSetting::model).stream())
                .anyMatch(model -> model instanceof ModelSetting.Bedrock);
    var where = aws ? region : "local";
    return new ProcessingFacts(
        settings,
        ProcessingFacts.Place.THIS_HOST,
        where,
        List.of(),
        search.map(EmbeddingSetting::model),
        guardrail,
        Optional.empty());
  }
}
