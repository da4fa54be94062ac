package parlor.iam;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An account's roles and keys, and the credentials that stand for them. */
public final class Iam {
  /** Somebody with an account's full rights, in no role. */
  public static final Principal ADMINISTRATOR =
      new Principal("arn:aws:iam::111122223333:user/administrator", "", Map.of());

  /** What was asked, and whether it was allowed. */
  public record Asked(Question question, boolean allowed) {}

  /** Credentials of a principal, as STS gives them. */
  public record Issued(String accessKey, String secret, String token, Principal principal) {}

  private final Account account;
  private final Map<String, Issued> issued = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final SecureRandom random = new SecureRandom();

  public Iam(Account account) {
    this.account = account;
  }

  /** Lets an access key stand for the account's administrator. */
  public void administrator(String accessKey) {
    issued.put(accessKey, new Issued(accessKey, "", "", ADMINISTRATOR));
  }

  /** New credentials for a session of a role. */
  public Issued issue(String roleArn, String session, Map<String, String> tags) {
    var credentials =
        new Issued(
            "ASIA" + hex(8).toUpperCase(Locale.ROOT),
            hex(20),
            hex(64),
            new Principal(roleArn, session, tags));
    issued.put(credentials.accessKey(), credentials);
    return credentials;
  }

  /** All credentials given out so far. */
  public List<Issued> issued() {
    return List.copyOf(issued.values());
  }

  /** Who signs with these; empty if nobody was given them. */
  public Optional<Principal> principal(String accessKey, String token) {
    return Optional.ofNullable(issued.get(accessKey))
        .filter(credentials -> credentials.token().equals(token))
        .map(Issued::principal);
  }

  /** Decides, and remembers what was asked. */
  public boolean allows(
      Principal who, String action, String on, Map<String, List<String>> context) {
    var question = new Question(who, action, on, context);
    boolean allowed =
        Evaluator.allows(
            question, account.identityPolicies(who), account.resourcePolicy(on), kind(on));
    asked.add(new Asked(question, allowed));
    return allowed;
  }

  /** Taking on a role: the trust's word, with a word of its own for tags. */
  public boolean allowsRole(Principal who, String role, Map<String, String> tags) {
    var context = new TreeMap<String, List<String>>();
    if (!tags.isEmpty()) {
      context.put("aws:TagKeys", List.copyOf(tags.keySet()));
      tags.forEach((key, value) -> context.put("aws:RequestTag/" + key, List.of(value)));
    }
    return allows(who, "sts:AssumeRole", role, context)
        && (tags.isEmpty() || allows(who, "sts:TagSession", role, context));
  }

  /** Everything that was asked since the start, or since it was last forgotten. */
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  public void forget() {
    asked.clear();
  }

  private static Evaluator.Kind kind(String resource) {
    return resource.contains(":kms:") || resource.contains(":role/")
        ? Evaluator.Kind.CLOSED
        : Evaluator.Kind.ORDINARY;
  }

  private String hex(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
