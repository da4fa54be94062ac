package parlor.answers.vector;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The directions of a content's texts, each under its text's digest, so that whatever has not
 * changed need not be asked for again.
 *
 * @param mark what made them; what another made is not to be compared with them
 */
public record Vectors(String mark, int dimension, Yardstick yardstick, Map<String, Int8> texts) {
  /** None. */
  public static final Vectors NONE = new Vectors("", 0, Yardstick.NONE, Map.of());

  public Vectors {
    texts = Map.copyOf(texts);
  }

  public boolean isEmpty() {
    return texts.isEmpty();
  }

  public Optional<Int8> of(String text) {
    return Optional.ofNullable(texts.get(digest(text)));
  }

  /** What a text is kept under: twelve bytes of its SHA-256, in hexadecimal. */
  public static String digest(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }

  /** {@code {"mark","dimension","yardstick","texts":{digest: scale and bytes in Base64}}}. */
  public ObjectNode write() {
    var root = JsonMapper.shared().createObjectNode();
    root.put("mark", mark).put("dimension", dimension);
    root.set("yardstick", yardstick.write());
    var all = root.putObject("texts");
    new TreeMap<>(texts).forEach((digest, vector) -> all.put(digest, vector.write()));
    return root;
  }

  /** As they were written; none if what is there is damaged, for they can be had again. */
  public static Vectors read(JsonNode root) {
    try {
      int dimension = root.path("dimension").asInt(0);
      var texts = new TreeMap<String, Int8>();
      for (var each : root.path("texts").properties()) {
        texts.put(each.getKey(), Int8.read(each.getValue().asString(""), dimension));
      }
      var yardstick = Yardstick.read(root.path("yardstick"));
      return new Vectors(root.path("mark").asString(""), dimension, yardstick, texts);
    } catch (IllegalArgumentException e) {
      return NONE;
    }
  }
}
