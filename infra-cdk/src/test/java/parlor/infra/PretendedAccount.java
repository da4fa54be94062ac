package parlor.infra;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import parlor.iam.Evaluator;
import parlor.iam.Policy;
import parlor.iam.Principal;
import parlor.iam.Question;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An account as {@code prove-decisions} meets it through the AWS command line, except that our own
 * evaluator decides.
 */
final class PretendedAccount implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String ACCOUNT = "444455556666";
  private static final String KEY = "arn:aws:kms:eu-central-1:" + ACCOUNT + ":key/made";
  private static final Principal CALLER =
      new Principal("arn:aws:iam::" + ACCOUNT + ":user/operator", "", Map.of());
  private static final Policy EVERYTHING =
      policy("{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}}");

  /** Stands in a folder of the path, and asks the account: who, a line, and the words. */
  private static final String COMMAND =
      """
      #!/bin/sh
      said=$({ echo "${AWS_ACCESS_KEY_ID-}"; printf '%%s\\037' "$@"; } |
        curl -s --data-binary @- http://127.0.0.1:%d/) || exit
      code=${said%%%% *}
      if [ "$code" != 0 ]; then
        exec >&2
      fi
      echo "${said#* }"
      exit "$code"
      """;

  private record Answer(int code, String text) {
    static Answer of(String text) {
      return new Answer(0, text);
    }

    static Answer refused(String code) {
      return new Answer(254, "An error occurred (" + code + ") when calling: no");
    }
  }

  private final Map<String, Policy> trusts = new TreeMap<>();
  private final Map<String, Policy> rights = new TreeMap<>();
  private final Map<String, Principal> sessions = new TreeMap<>();
  private final List<String> left = new ArrayList<>();
  private final Predicate<Question> mistaken;
  private final HttpServer server;
  private Optional<Policy> keyPolicy = Optional.empty();

  /** {@code mistaken} says of which questions the opposite is told. */
  PretendedAccount(Predicate<Question> mistaken) throws IOException {
    this.mistaken = mistaken;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Puts the command line that asks this account into a folder. */
  void command(Path folder) throws IOException {
    var aws = folder.resolve("aws");
    Files.writeString(aws, COMMAND.formatted(server.getAddress().getPort()));
    if (!aws.toFile().setExecutable(true)) {
      throw new IOException("not made executable: " + aws);
    }
  }

  /** What was made and is still there. */
  List<String> left() {
    return List.copyOf(left);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var asked = new String(exchange.getRequestBody().readAllBytes(), UTF_8).split("\n", 2);
      var answer =
          answer(List.of(asked[1].split("\u001f")), sessions.getOrDefault(asked[0], CALLER));
      var body = (answer.code() + " " + answer.text()).getBytes(UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Answer answer(List<String> words, Principal who) throws IOException {
    return switch (words.get(0) + " " + words.get(1)) {
      case "sts get-caller-identity" -> Answer.of(ACCOUNT);
      case "sts assume-role" -> assume(words, who);
      case "iam create-role" -> {
        left.add(after(words, "--role-name"));
        trusts.put(role(words), policy(after(words, "--assume-role-policy-document")));
        yield Answer.of("made");
      }
      case "iam put-role-policy" -> {
        rights.put(role(words), policy(after(words, "--policy-document")));
        yield Answer.of("");
      }
      case "iam delete-role-policy" -> Answer.of("");
      case "iam delete-role" -> {
        left.remove(after(words, "--role-name"));
        yield Answer.of("");
      }
      case "kms create-key" -> {
        left.add(KEY);
        keyPolicy = Optional.of(policy(after(words, "--policy")));
        yield Answer.of(KEY);
      }
      case "kms schedule-key-deletion" -> {
        left.remove(after(words, "--key-id"));
        yield Answer.of("");
      }
      case "kms encrypt" -> use("kms:Encrypt", words, who);
      case "kms decrypt" -> use("kms:Decrypt", words, who);
      case "iam simulate-custom-policy" -> simulate(after(words, "--cli-input-json"));
      default -> Answer.refused("InvalidAction");
    };
  }

  private Answer assume(List<String> words, Principal who) {
    var role = after(words, "--role-arn");
    var tags = tags(words);
    var context = new TreeMap<String, List<String>>();
    if (!tags.isEmpty()) {
      context.put("aws:TagKeys", List.copyOf(tags.keySet()));
      tags.forEach((name, value) -> context.put("aws:RequestTag/" + name, List.of(value)));
    }
    var trust = Optional.ofNullable(trusts.get(role));
    boolean allowed =
        decided(new Question(who, "sts:AssumeRole", role, context), trust)
            && (tags.isEmpty()
                || decided(new Question(who, "sts:TagSession", role, context), trust));
    if (!allowed) {
      return Answer.refused("AccessDenied");
    }
    var id = "ASIA" + sessions.size();
    sessions.put(id, new Principal(role, "prove", tags));
    return Answer.of(id + "\tsecret\ttoken");
  }

  private Answer use(String action, List<String> words, Principal who) throws IOException {
    var named =
        JSON.readTree(
            words.contains("--encryption-context") ? after(words, "--encryption-context") : "{}");
    var context = new TreeMap<String, List<String>>();
    if (!named.isEmpty()) {
      context.put("kms:EncryptionContextKeys", List.copyOf(named.propertyNames()));
      named
          .properties()
          .forEach(
              each ->
                  context.put(
                      "kms:EncryptionContext:" + each.getKey(),
                      List.of(each.getValue().asString())));
    }
    if (!decided(new Question(who, action, KEY, context), keyPolicy)) {
      return Answer.refused("AccessDeniedException");
    }
    boolean fits = named.path("tenant").asString("").endsWith("aaaa") && named.size() == 1;
    return action.equals("kms:Encrypt") || fits
        ? Answer.of("c2VhbGVk")
        : Answer.refused("InvalidCiphertextException");
  }

  private boolean decided(Question question, Optional<Policy> guard) {
    var own =
        question.principal().equals(CALLER)
            ? List.of(EVERYTHING)
            : Optional.ofNullable(rights.get(question.principal().arn())).stream().toList();
    return Evaluator.allows(question, own, guard, Evaluator.Kind.CLOSED) ^ mistaken.test(question);
  }

  private Answer simulate(String file) throws IOException {
    var input = JSON.readTree(Files.readString(Path.of(file.replaceFirst("^file://", ""))));
    var context = new TreeMap<String, List<String>>();
    for (var entry : input.required("ContextEntries")) {
      var values =
          entry.required("ContextKeyValues").valueStream().map(JsonNode::asString).toList();
      if (values.size() > 1 && entry.required("ContextKeyType").asString().equals("string")) {
        return Answer.refused("InvalidInput");
      }
      context.put(entry.required("ContextKeyName").asString(), values);
    }
    var question =
        new Question(
            CALLER,
            input.required("ActionNames").get(0).asString(),
            input.required("ResourceArns").get(0).asString(),
            context);
    var policy = policy(input.required("PolicyInputList").get(0).asString());
    boolean allowed =
        Evaluator.allows(question, List.of(policy), Optional.empty(), Evaluator.Kind.ORDINARY)
            ^ mistaken.test(question);
    return Answer.of(
        (allowed ? "allowed" : "implicitDeny") + "\t" + missing(input, context.keySet()));
  }

  /** Those that the one policy has a condition on. */
  private static String missing(JsonNode input, Set<String> given) {
    var policy = input.required("PolicyInputList").get(0).asString();
    return Stream.of("dynamodb:LeadingKeys", "aws:PrincipalTag/tenant")
        .filter(key -> policy.contains(key) && !given.contains(key))
        .collect(joining(", "));
  }

  private static Map<String, String> tags(List<String> words) {
    var tags = new TreeMap<String, String>();
    for (var word : words) {
      if (word.startsWith("Key=")) {
        var parts = word.split(",Value=", 2);
        tags.put(parts[0].substring("Key=".length()), parts[1]);
      }
    }
    return tags;
  }

  private static String role(List<String> words) {
    return "arn:aws:iam::" + ACCOUNT + ":role/" + after(words, "--role-name");
  }

  private static String after(List<String> words, String option) {
    return words.get(words.indexOf(option) + 1);
  }

  private static Policy policy(String document) {
    return Policy.parse(JSON.readTree(document));
  }
}
