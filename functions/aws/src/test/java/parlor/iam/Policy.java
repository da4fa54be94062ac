package parlor.iam;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A policy document. */
public record Policy(List<Statement> statements) {
  public static Policy parse(JsonNode document) {
    var statements = document.required("Statement");
    return new Policy(
        statements.isArray()
            ? statements.valueStream().map(Statement::parse).toList()
            : List.of(Statement.parse(statements)));
  }

  private Stream<Statement> matching(Question question, boolean allowing) {
    return statements.stream().filter(s -> s.allows() == allowing && s.matches(question));
  }

  /** As an identity's policy. */
  boolean allows(Question question) {
    return matching(question, true).findAny().isPresent();
  }

  /** Whether it denies this to whomever its conditions mean. */
  public boolean denies(Question question) {
    return matching(question, false).findAny().isPresent();
  }

  /** As a resource's policy: it names the principal. */
  boolean allowsByName(Question question) {
    return matching(question, true).anyMatch(s -> s.principals().name(question.principal()));
  }

  /** As a resource's policy: it leaves the question to the account's identity policies. */
  boolean leavesToAccount(Question question) {
    return matching(question, true).anyMatch(s -> s.principals().leaveTo(question.principal()));
  }

  boolean deniesByName(Question question) {
    return matching(question, false)
        .anyMatch(
            s ->
                s.principals().name(question.principal())
                    || s.principals().leaveTo(question.principal()));
  }
}
