package parlor.host.parts;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.random.RandomGenerator;
import parlor.answers.Answerer;
import parlor.answers.model.Ladder;
import parlor.answers.model.Models;
import parlor.answers.model.Patience;
import parlor.answers.model.Voices;
import parlor.api.session.ProcessingFacts;
import parlor.guard.Guard;
import parlor.model.ModelSetting;
import parlor.models.Providers;
import parlor.tenant.Workspaces;

/** A host's models: what answers, and what the card says of it, from the same settings. */
public record ModelParts(List<ModelSetting> settings, Models models, String region) {
  /** Reaches for nothing yet; {@code key} is for the first model's server, and no other gets it. */
  public static ModelParts of(List<ModelSetting> settings, String region, Optional<String> key) {
    Map<String, String> keys =
        key.isPresent() && !settings.isEmpty()
            ? Map.of(settings.getFirst().name(), key.get())
            : Map.of();
    return new ModelParts(settings, Providers.streamed(settings, region, keys), region);
  }

  Answerer answerer(
      Workspaces workspaces,
      Guard guard,
      Clock clock,
      RandomGenerator random,
      ExecutorService executor) {
    var voices = new Voices(workspaces, clock);
    return Ladder.of(models, voices, guard, Patience.STREAMED, clock, random, executor);
  }

  ProcessingFacts facts() {
    boolean aws = settings.stream().anyMatch(model -> model instanceof ModelSetting.Bedrock);
    var where = aws ? region : "local";
    return new ProcessingFacts(settings, ProcessingFacts.Place.THIS_HOST, where, List.of());
  }
}
