package parlor.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parlor.http.ReceiptJson;
import parlor.sealing.KeyFile;
import parlor.sealing.ReceiptKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks the receipt of an erasure; asks nobody, and needs no network. */
@Command(
    name = "verify-receipt",
    description =
        "Check the receipt of an erasure, on this machine alone: against a public key, or against"
            + " the key file of the host on this machine.",
    mixinStandardHelpOptions = true)
final class VerifyReceiptCommand implements Callable<Integer> {
  /** A name that stands twice would be read by one reader as the first, by another as the last. */
  private static final JsonMapper STRICT =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  @Parameters(
      paramLabel = "FILE",
      description = "The receipt, a list of them, or what the API answered, in JSON.")
  private Path file = Path.of("");

  @Option(
      names = "--key",
      description =
          "The public key it must be of: 43 characters, \"receiptKey\" of GET /v1/privacy. Take it"
              + " from there, not from the receipt.")
  private @Nullable String key;

  @Option(names = "--data", description = "The host's folder (.parlor beside ./parlor).")
  private @Nullable Path data;

  @Override
  public Integer call() throws CannotStart {
    var json = bare(json());
    var each = json.isArray() && !json.isEmpty() ? json.values() : List.of(json);
    var trusted = trusted();
    var said = new ArrayList<String>();
    for (var one : each) {
      said.add(checked(one, trusted));
    }
    said.forEach(System.out::println);
    return 0;
  }

  /** What the API answered to an erasure may be given as it is. */
  private static JsonNode bare(JsonNode json) {
    if (json.has("receipts")) {
      return json.path("receipts");
    }
    return json.path("receipt").has("signature") ? json.path("receipt") : json;
  }

  private String checked(JsonNode json, String trusted) throws CannotStart {
    var claimed =
        ReceiptJson.read(json)
            .orElseThrow(() -> new CannotStart(file + ": this is no receipt of an erasure."));
    if (!claimed.publicKey().equals(trusted)) {
      throw new CannotStart(file + ": it was signed by another key than the one to be trusted.");
    }
    if (!ReceiptKey.signed(trusted, claimed.canonical(), claimed.signature())) {
      throw new CannotStart(file + ": it is not what was signed.");
    }
    return said(claimed.receipt());
  }

  private JsonNode json() throws CannotStart {
    try {
      return STRICT.readTree(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new CannotStart(file + ": there is no such file, or it may not be read.");
    } catch (JacksonException e) {
      throw new CannotStart(file + ": it cannot be read as JSON.");
    }
  }

  private String trusted() throws CannotStart {
    var given = key;
    if (given != null) {
      return given;
    }
    var folder = HostConfig.folder(Optional.ofNullable(data), HostConfig.environment());
    try {
      return KeyFile.open(folder.resolve("keys.properties")).receipts().key();
    } catch (IOException e) {
      throw new CannotStart("There is no key file in " + folder + "; say whose key with --key.");
    }
  }

  private static String said(JsonNode receipt) {
    var text = new StringBuilder("Signed, and unchanged.");
    text.append("\nErased at ").append(receipt.path("at").asString());
    text.append("\nOf ").append(receipt.path("scope").asString());
    text.append(' ')
        .append(receipt.path("conversation").asString(receipt.path("workspace").asString()));
    receipt
        .path("erased")
        .forEach(
            of ->
                text.append("\n  ")
                    .append(of.path("count").asLong())
                    .append(' ')
                    .append(of.path("kind").asString()));
    text.append("\nWhat remains:");
    receipt
        .path("remains")
        .forEach(
            what -> {
              text.append("\n  ").append(what.path("what").asString());
              what.path("until")
                  .stringValueOpt()
                  .ifPresent(it -> text.append(" until ").append(it));
            });
    return text.toString();
  }
}
