package parlor.model;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A deployment's models as one line of text, the first of them for whoever picks none:
 *
 * <pre>main=bedrock:anthropic.claude-x,0.8/4 own=openai:qwen3@https://models.example/v1</pre>
 *
 * <p>{@code bedrock-any-region} and {@code openai-plain-http} are the same with less care. Behind
 * the comma stand dollars for a million tokens read and written; where they are left out, Bedrock
 * is {@link Price#DEAR} and a server free.
 */
public final class ModelList {
  private static final Pattern ENTRY =
      Pattern.compile(
          "(?<name>[a-z][a-z0-9-]{0,31})=(?<kind>bedrock(-any-region)?|openai(-plain-http)?)"
              + ":(?<id>[^\\s@,]{1,256})(@(?<server>[^\\s,]{1,512}))?(,(?<price>\\S+))?");

  /** How a text says that there are none. */
  public static final String NONE = "none";

  private ModelList() {}

  /**
   * The models in order; none in an empty text, or in {@link #NONE}.
   *
   * @throws IllegalArgumentException naming the entry that makes no sense, by its number
   */
  public static List<ModelSetting> read(String text) {
    var models = new ArrayList<ModelSetting>();
    var names = new HashSet<String>();
    for (var entry : text.strip().split("\\s+", -1)) {
      if (!entry.isEmpty() && !entry.equals(NONE)) {
        var model = entry(entry, models.size() + 1);
        if (!names.add(model.name())) {
          throw new IllegalArgumentException(
              "model " + (models.size() + 1) + " has another's name");
        }
        models.add(model);
      }
    }
    return List.copyOf(models);
  }

  private static ModelSetting entry(String text, int number) {
    var entry = ENTRY.matcher(text);
    if (!entry.matches()
        || entry.group("kind").startsWith("openai") == (entry.group("server") == null)) {
      throw new IllegalArgumentException("model " + number + " is not name=kind:id or …@address");
    }
    var name = entry.group("name");
    var id = entry.group("id");
    var kind = entry.group("kind");
    var price = price(entry.group("price"), number, kind);
    return switch (kind) {
      case "bedrock" -> new ModelSetting.Bedrock(name, id, false, price);
      case "bedrock-any-region" -> new ModelSetting.Bedrock(name, id, true, price);
      default ->
          new ModelSetting.OpenAi(
              name, id, URI.create(entry.group("server")), kind.equals("openai-plain-http"), price);
    };
  }

  private static Price price(@Nullable String text, int number, String kind) {
    if (text == null) {
      return kind.startsWith("bedrock") ? Price.DEAR : Price.FREE;
    }
    try {
      return Price.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("model " + number + " has no price: " + e.getMessage(), e);
    }
  }
}
