package parlor.infra;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import parlor.model.GuardrailSetting;
import parlor.model.ModelList;
import parlor.model.ModelSetting;
import parlor.model.Price;
import software.constructs.Node;

/**
 * What a deployment may choose, by {@code -c name=value}.
 *
 * @param customerKey tables, content, secrets and logs under a key of the account instead of AWS's
 * @param waf a limit per address in front of the API
 * @param dashboard a page of graphs in CloudWatch
 * @param domain the API under a name of one's own
 * @param mail who is told by an alarm
 * @param issuer whose word is taken for who an owner is; without one a pool of Cognito's is made
 *     with the desk, and nobody signs in where the stack serves none
 * @param desk where owners sign in, and who may make a business
 * @param model a foundation model of Bedrock that writes answers and summaries; without it both are
 *     quoted
 * @param modelPrice dollars for a million tokens that it reads and writes, as {@link Price#parse}
 *     takes them; a month's spend is counted by it
 * @param embeddings a foundation model of Bedrock that turns content and questions into vectors;
 *     without it content is found by its words
 * @param guardrail of Bedrock, as {@link GuardrailSetting} reads it without a price: asked about
 *     messages in doubt
 * @param sender address that mails to owners come from, which SES has verified; {@code none} if
 *     nobody is written to
 * @param guardrailPrice dollars for a thousand text units of all its filters together
 */
record Settings(
    String stage,
    String region,
    boolean customerKey,
    boolean waf,
    boolean dashboard,
    Optional<Domain> domain,
    Optional<String> mail,
    Optional<Issuer> issuer,
    Desk desk,
    Optional<String> model,
    String modelPrice,
    Optional<String> embeddings,
    Optional<String> guardrail,
    String guardrailPrice,
    String sender) {
  private static final String NONE = "none";

  /** Those that the functions know how to ask, and that compute where they are asked. */
  private static final Set<String> EMBEDDINGS =
      Set.of(
          "amazon.titan-embed-text-v2:0",
          "cohere.embed-english-v3",
          "cohere.embed-multilingual-v3");

  /** A name, and the ARN of its certificate in the stack's region. */
  record Domain(String name, String certificate) {}

  /** An OpenID Connect issuer, and the client its tokens are for. */
  record Issuer(String name, String client) {
    static Issuer given(String name, String client) {
      if (!name.matches("https://[^?#\\s]+")) {
        throw new CannotSynth("-c issuer must be an https address, as its tokens have it");
      }
      return new Issuer(name, client);
    }

    /** Where a page may ask it. */
    String origin() {
      return name.replaceFirst("^(https://[^/]+).*", "$1");
    }
  }

  /**
   * The desk, and sign-up there.
   *
   * @param address of the desk's page; {@code here} if the stack serves it, {@code none} if nobody
   *     does and mails have no links
   * @param trial origin of the page in the frame of its "try it"; {@code none} if it is the API's
   *     own, or the stack serves the desk
   * @param signUp {@code open}, {@code invited} or {@code closed}
   * @param invited e-mail addresses of those who may, the first owner's; {@code none} if nobody
   * @param ceiling messages and dollars a month of all that sign up together
   */
  record Desk(String address, String trial, String signUp, String invited, String ceiling) {
    private static final String HERE = "here";

    Desk {
      if (!address.matches("here|none|https://[^?#\\s]+/")) {
        throw new CannotSynth("-c desk must be here, none or an https address that ends with /");
      }
      // As browsers say it: the functions believe no other spelling.
      if (!trial.matches("none|https://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?")
          || (address.equals(HERE) && !trial.equals(NONE))) {
        throw new CannotSynth("-c trial must be an https origin, of a desk that -c desk names");
      }
      if (!signUp.matches("open|invited|closed")) {
        throw new CannotSynth("-c signUp must be open, invited or closed");
      }
      if (!ceiling.matches("[0-9]{1,9}/[0-9]{1,9}")) {
        throw new CannotSynth("-c ceiling must be messages and dollars, such as 20000/100");
      }
    }

    /** Whether the stack serves it. */
    boolean isHere() {
      return address.equals(HERE);
    }
  }

  /** All names begin with the stage's, so that two stages may share an account. */
  Settings {
    if (!stage.matches("[a-z][a-z0-9]{0,15}")) {
      throw new CannotSynth("-c stage must be 1 to 16 lower-case letters and digits");
    }
    if (!region.matches("[a-z]{2}(-[a-z]+)+-[0-9]")) {
      throw new CannotSynth("-c region must be a region's name, such as eu-central-1");
    }
    if (model.filter(id -> !isOfTheRegion(id)).isPresent()) {
      throw new CannotSynth(
          "-c model must be the id of a foundation model that computes in the stack's own region,"
              + " such as anthropic.claude-…");
    }
    if (embeddings.filter(id -> !EMBEDDINGS.contains(id)).isPresent()) {
      throw new CannotSynth(
          "-c embeddings must be one of " + String.join(", ", new TreeSet<>(EMBEDDINGS)));
    }
    if (!sender.equals(NONE) && !sender.matches("[^@\\s<>\"]+@[^@\\s<>\"]+[.][a-z]+")) {
      throw new CannotSynth("-c sender must be an address, such as parlor@example.com");
    }
    try {
      Price.parse(modelPrice);
    } catch (IllegalArgumentException e) {
      throw new CannotSynth(
          "-c modelPrice must be dollars for a million tokens, such as 0.06/0.24");
    }
    try {
      GuardrailSetting.read(guardrail.map(it -> it + "," + guardrailPrice).orElse(""));
    } catch (IllegalArgumentException e) {
      throw new CannotSynth(
          "-c guardrail must be ID:VERSION of a guardrail in the stack's own region, and"
              + " -c guardrailPrice dollars for a thousand text units, such as 0.15");
    }
  }

  static Settings of(Node node) {
    return new Settings(
        text(node, "stage").orElse("dev"),
        text(node, "region").orElse("eu-central-1"),
        on(node, "customerKey"),
        on(node, "waf"),
        on(node, "dashboard"),
        text(node, "domain").map(name -> new Domain(name, certificate(node))),
        text(node, "mail"),
        text(node, "issuer").map(name -> Issuer.given(name, client(node))),
        new Desk(
            text(node, "desk").orElse(Desk.HERE),
            text(node, "trial").orElse(NONE),
            text(node, "signUp").orElse("invited"),
            text(node, "owner").orElse(NONE),
            text(node, "ceiling").orElse("20000/100")),
        text(node, "model"),
        text(node, "modelPrice").orElse("3/15"),
        text(node, "embeddings"),
        text(node, "guardrail"),
        text(node, "guardrailPrice").orElse(GuardrailSetting.DEAR),
        text(node, "sender").orElse(NONE));
  }

  /** What all names of this stage begin with; the functions get it for their tables. */
  String prefix() {
    return "parlor-" + stage + "-";
  }

  /** As the functions are told of their models. */
  String models() {
    return model.map(id -> "main=bedrock:" + id + "," + modelPrice).orElse(ModelList.NONE);
  }

  /** Whether a pool of Cognito's signs owners in. */
  boolean hasPool() {
    return desk.isHere() && issuer.isEmpty();
  }

  /** Whether owners are written to. */
  boolean writes() {
    return !sender.equals(NONE);
  }

  /** As the functions are told of what makes vectors. */
  String search() {
    return embeddings.map(id -> "search=bedrock:" + id).orElse(ModelList.NONE);
  }

  /** As the functions are told of their guardrail. */
  String guardrails() {
    return guardrail.map(it -> it + "," + guardrailPrice).orElse(GuardrailSetting.NONE);
  }

  /** The id of the guardrail alone. */
  Optional<String> guardrailId() {
    return guardrail.map(it -> it.substring(0, it.indexOf(':')));
  }

  private static boolean isOfTheRegion(String id) {
    return id.matches("[a-z0-9]+\\.[A-Za-z0-9.:-]{1,100}")
        && !new ModelSetting.Bedrock("main", id, false, Price.DEAR).mayLeaveTheRegion();
  }

  private static String certificate(Node node) {
    return text(node, "certificate")
        .orElseThrow(
            () -> new CannotSynth("-c domain needs -c certificate, its ARN in the same region"));
  }

  private static String client(Node node) {
    return text(node, "client")
        .orElseThrow(() -> new CannotSynth("-c issuer needs -c client, whom its tokens are for"));
  }

  private static Optional<String> text(Node node, String name) {
    return Optional.ofNullable(node.tryGetContext(name)).map(Object::toString);
  }

  private static boolean on(Node node, String name) {
    var value = text(node, name).orElse("false");
    if (!value.equals("true") && !value.equals("false")) {
      throw new CannotSynth("-c " + name + " must be true or false");
    }
    return value.equals("true");
  }
}
