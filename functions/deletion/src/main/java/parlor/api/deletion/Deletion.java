package parlor.api.deletion;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;
import parlor.asl.StateMachine;
import parlor.tenant.TenantId;
import tools.jackson.databind.JsonNode;

/** The erasure of a business: its steps, and the file that says which comes when. */
public final class Deletion {
  private static final String FILE = "erase-workspace.asl.json";

  private Deletion() {}

  /** The steps. */
  public static DeletionEndpoint of(DeletionParts parts) {
    return new DeletionEndpoint(new Steps(parts), parts.clock());
  }

  /** What an erasure is begun with. */
  public static JsonNode input(TenantId tenant, UUID erasure) {
    return WorkJson.of(Work.begin(tenant, erasure));
  }

  /** The order of the steps. */
  public static StateMachine machine() {
    return StateMachine.read(file());
  }

  static String file() {
    try (var in = Objects.requireNonNull(Deletion.class.getResourceAsStream(FILE), FILE)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
