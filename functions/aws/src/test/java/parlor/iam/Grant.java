package parlor.iam;

/** One action on one resource that a role is allowed, as its policy writes it. */
public record Grant(String action, String resource) {
  /** Whether a question is about this. */
  public boolean covers(Question question) {
    return action.equals(question.action())
        && Pattern.like(resource, question.resource(), question);
  }
}
