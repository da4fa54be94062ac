package parlor.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A template, made once a set of choices: starting CDK takes seconds. */
public record Synthesized(JsonNode template, String report, Path folder) {
  private static final Map<Map<String, String>, Synthesized> MADE = new ConcurrentHashMap<>();

  /** A resource under its logical name. */
  record Resource(String name, String type, JsonNode json) {
    JsonNode properties() {
      return json.path("Properties");
    }
  }

  /** With nothing chosen. */
  public static Synthesized plain() {
    return with(Map.of());
  }

  public static synchronized Synthesized with(Map<String, String> choices) {
    return MADE.computeIfAbsent(choices, Synthesized::make);
  }

  Stream<Resource> resources() {
    return template.required("Resources").properties().stream()
        .map(e -> new Resource(e.getKey(), e.getValue().required("Type").asString(), e.getValue()));
  }

  Stream<Resource> resources(String type) {
    return resources().filter(resource -> resource.type().equals(type));
  }

  Resource resource(String name) {
    return resources().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
  }

  /** What cdk-nag looked at: rule, place and verdict. */
  List<String> checks() {
    return report.lines().skip(1).map(Synthesized::check).toList();
  }

  /** What is uploaded as a function's code. */
  String code(Resource function) {
    var key = function.properties().required("Code").required("S3Key").asString();
    try {
      return Files.readString(folder.resolve("asset." + key));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Synthesized make(Map<String, String> choices) {
    var app = ParlorApp.of(choices, standIn());
    var file = app.synth().getStackArtifact("Parlor").getTemplateFullPath();
    var report = Path.of(app.getOutdir(), "AwsSolutions-parlor-dev-stack-NagReport.csv");
    try {
      return new Synthesized(
          new JsonMapper().readTree(Path.of(file).toFile()),
          Files.readString(report),
          Path.of(app.getOutdir()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String check(String line) {
    var cells = line.substring(1).split("\",\"", -1);
    return cells[0] + " " + cells[1] + " " + cells[2];
  }

  /** In the place of what Maven builds after these tests. */
  private static Built standIn() {
    try {
      var folder = Files.createTempDirectory("parlor-built");
      var widget = Files.createDirectory(folder.resolve("widget"));
      Files.writeString(widget.resolve("parlor.js"), "loader");
      Files.writeString(widget.resolve("parlor-chat-01234567.js"), "chat");
      var desk = Files.createDirectory(folder.resolve("desk"));
      Files.writeString(desk.resolve("index.html"), "desk");
      Files.writeString(desk.resolve("try.html"), "trial");
      return new Built(
          Files.writeString(folder.resolve("session.jar"), "session"),
          Files.writeString(folder.resolve("chat.jar"), "chat"),
          Files.writeString(folder.resolve("owner.jar"), "owner"),
          Files.writeString(folder.resolve("visitor.jar"), "visitor"),
          Files.writeString(folder.resolve("custody.jar"), "custody"),
          Files.writeString(folder.resolve("ingest.jar"), "ingest"),
          Files.writeString(folder.resolve("deletion.jar"), "deletion"),
          Path.of("..").resolve(Built.ERASURE),
          Files.writeString(folder.resolve("summary.jar"), "summary"),
          widget,
          desk);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
