package parlor.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The two ways to deploy, and where they part. */
final class Doors {
  private static final Path ALLOWED = Path.of("src/test/resources/parlor/infra/only-in-cdk.txt");

  private Doors() {}

  /** What only CDK has: how such facts begin, and why the small door does without. */
  record OnlyInCdk(String beginning, String reason) {
    boolean covers(String difference) {
      return difference.startsWith("only in CDK: " + beginning);
    }
  }

  /** With nothing chosen. */
  static ObjectNode sam() {
    return sam(Set.of());
  }

  /** With these conditions met. */
  static ObjectNode sam(Set<String> met) {
    return (ObjectNode) chosen(TemplateYaml.read(read(Path.of("../template.yaml"))), met);
  }

  /** The same without {@code Fn::If}, and what that leaves out. */
  private static JsonNode chosen(JsonNode node, Set<String> met) {
    if (node.path("Fn::If").isArray()) {
      var choice = node.get("Fn::If");
      return chosen(choice.get(met.contains(choice.get(0).asString()) ? 1 : 2), met);
    }
    if (node instanceof ObjectNode object) {
      object.propertyNames().stream()
          .toList()
          .forEach(name -> object.set(name, chosen(object.get(name), met)));
    } else if (node instanceof ArrayNode array) {
      var items = array.valueStream().map(item -> chosen(item, met)).toList();
      array.removeAll();
      items.stream()
          .filter(item -> !item.path("Ref").asString("").equals("AWS::NoValue"))
          .forEach(array::add);
    }
    return node;
  }

  static List<OnlyInCdk> allowed() {
    return read(ALLOWED)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\\s*\\|\\s*", 2))
        .map(parts -> new OnlyInCdk(parts[0], parts[1]))
        .toList();
  }

  static List<String> differences(SortedMap<String, String> cdk, SortedMap<String, String> sam) {
    var every = new TreeSet<>(cdk.keySet());
    every.addAll(sam.keySet());
    return every.stream().flatMap(fact -> difference(fact, cdk, sam)).toList();
  }

  static List<String> unexplained(List<String> differences) {
    var allowed = allowed();
    return differences.stream()
        .filter(difference -> allowed.stream().noneMatch(only -> only.covers(difference)))
        .toList();
  }

  private static Stream<String> difference(
      String fact, SortedMap<String, String> cdk, SortedMap<String, String> sam) {
    var here = cdk.getOrDefault(fact, "");
    var there = sam.getOrDefault(fact, "");
    if (!sam.containsKey(fact)) {
      return Stream.of("only in CDK: " + fact + " = " + here);
    }
    if (!cdk.containsKey(fact)) {
      return Stream.of("only in template.yaml: " + fact + " = " + there);
    }
    return here.equals(there)
        ? Stream.empty()
        : Stream.of(fact + ": CDK says " + here + ", template.yaml says " + there);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
