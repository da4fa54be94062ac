package parlor.infra;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads CloudFormation's YAML as the JSON it stands for: {@code !Ref X} is {@code {"Ref":"X"}}. */
final class TemplateYaml {
  private static final JsonNodeFactory JSON = new JsonMapper().getNodeFactory();
  private static final Set<String> WITHOUT_PREFIX = Set.of("Ref", "Condition");

  private TemplateYaml() {}

  static ObjectNode read(String yaml) {
    var options = new LoaderOptions();
    // A condition is written once and meant by every right; the usual limit is for strangers'
    // files.
    options.setMaxAliasesForCollections(500);
    return (ObjectNode) json(new Yaml(options).compose(new StringReader(yaml)));
  }

  private static JsonNode json(Node node) {
    var tag = node.getTag().getValue();
    if (!tag.startsWith("!")) {
      return plain(node);
    }
    var function = tag.substring(1);
    var argument = plain(node);
    if (function.equals("GetAtt") && argument.isString()) {
      var parts = JSON.arrayNode();
      List.of(argument.asString().split("\\.", 2)).forEach(parts::add);
      argument = parts;
    }
    var name = WITHOUT_PREFIX.contains(function) ? function : "Fn::" + function;
    return JSON.objectNode().set(name, argument);
  }

  private static JsonNode plain(Node node) {
    return switch (node) {
      case MappingNode mapping -> {
        var object = JSON.objectNode();
        for (var entry : mapping.getValue()) {
          object.set(((ScalarNode) entry.getKeyNode()).getValue(), json(entry.getValueNode()));
        }
        yield object;
      }
      case SequenceNode sequence -> {
        var array = JSON.arrayNode();
        sequence.getValue().forEach(item -> array.add(json(item)));
        yield array;
      }
      case ScalarNode scalar -> scalar(scalar);
      default -> throw new IllegalArgumentException("no JSON for " + node.getNodeId());
    };
  }

  private static JsonNode scalar(ScalarNode scalar) {
    var text = scalar.getValue();
    if (scalar.getTag().equals(Tag.INT) || scalar.getTag().equals(Tag.FLOAT)) {
      return JSON.numberNode(new BigDecimal(text));
    }
    if (scalar.getTag().equals(Tag.BOOL)) {
      return JSON.booleanNode(text.equals("true"));
    }
    return JSON.stringNode(text);
  }
}
