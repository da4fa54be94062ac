package parlor.http;

import java.util.Optional;
import java.util.TreeMap;
import parlor.erasure.SignedReceipt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A receipt as whoever erased something keeps it. */
public final class ReceiptJson {
  /**
   * What a file says, to be checked.
   *
   * @param canonical what was signed, if it was
   */
  public record Claimed(JsonNode receipt, String canonical, String publicKey, String signature) {}

  private ReceiptJson() {}

  /** {@code {"receipt","key","signature"}}; the receipt may be laid out anew and stays good. */
  public static ObjectNode of(SignedReceipt signed) {
    return Json.object()
        .put("key", signed.publicKey())
        .put("signature", signed.signature())
        .set("receipt", JsonMapper.shared().readTree(signed.receipt().canonical()));
  }

  /** Reads what {@link #of} has written; empty if it has not the form. */
  public static Optional<Claimed> read(JsonNode file) {
    var receipt = file.path("receipt");
    if (!receipt.isObject() || !file.path("key").isString() || !file.path("signature").isString()) {
      return Optional.empty();
    }
    return Optional.of(
        new Claimed(
            receipt,
            sorted(receipt).toString(),
            file.path("key").asString(),
            file.path("signature").asString()));
  }

  /** RFC 8785, for what a receipt has: names in ASCII, words and whole numbers. */
  private static JsonNode sorted(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> {
        var fields = new TreeMap<String, JsonNode>();
        object.forEachEntry((name, value) -> fields.put(name, sorted(value)));
        var sorted = Json.object();
        fields.forEach(sorted::set);
        yield sorted;
      }
      case ArrayNode array -> {
        var sorted = JsonMapper.shared().createArrayNode();
        array.forEach(value -> sorted.add(sorted(value)));
        yield sorted;
      }
      default -> node;
    };
  }
}
