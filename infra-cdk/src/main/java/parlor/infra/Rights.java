package parlor.infra;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parlor.dynamodb.TableName;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.iam.PolicyStatement;

/**
 * What each function may do: exactly what it does. A test runs the functions and holds this to what
 * they asked of the database.
 */
final class Rights {
  private static final String GET = "dynamodb:GetItem";
  private static final String PUT = "dynamodb:PutItem";
  private static final String UPDATE = "dynamodb:UpdateItem";
  private static final String DELETE = "dynamodb:DeleteItem";
  private static final String QUERY = "dynamodb:Query";

  private final Tables tables;
  private final MasterKey masterKey;
  private final Secrets secrets;
  private final ContentBucket content;

  Rights(Tables tables, MasterKey masterKey, Secrets secrets, ContentBucket content) {
    this.tables = tables;
    this.masterKey = masterKey;
    this.secrets = secrets;
    this.content = content;
  }

  void give(FunctionName function, IRole role) {
    onTables(function).forEach((table, actions) -> allow(role, tables.arn(table), actions));
    masterKey.letUnwrap(role);
    switch (function) {
      case SESSION -> {
        allow(role, secrets.tokensArn(), List.of("secretsmanager:GetSecretValue"));
        allow(role, secrets.publicKeysArn(), List.of("secretsmanager:GetSecretValue"));
      }
      case CHAT -> {
        allow(role, secrets.tokensArn(), List.of("secretsmanager:GetSecretValue"));
        allow(role, content.contentArn(), List.of("s3:GetObject"));
      }
    }
  }

  /** A day's first visit makes that day's salt and removes the day before's. */
  private static Map<TableName, List<String>> onTables(FunctionName function) {
    return new TreeMap<>(
        switch (function) {
          case SESSION ->
              Map.of(
                  TableName.KEYS, List.of(GET),
                  TableName.WORKSPACES, List.of(GET),
                  TableName.KEYRING, List.of(GET, PUT),
                  TableName.LIMITS, List.of(GET, PUT, UPDATE, DELETE));
          case CHAT ->
              Map.of(
                  TableName.KEYS, List.of(UPDATE),
                  TableName.LIMITS, List.of(UPDATE),
                  TableName.TRANSCRIPTS, List.of(QUERY, PUT),
                  TableName.CONVERSATIONS, List.of(PUT));
        });
  }

  static void allow(IRole role, String resource, List<String> actions) {
    role.addToPrincipalPolicy(
        PolicyStatement.Builder.create().actions(actions).resources(List.of(resource)).build());
  }
}
