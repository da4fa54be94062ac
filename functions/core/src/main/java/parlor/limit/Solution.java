package parlor.limit;

/** A challenge given back with the number that was looked for; from outside, so anything at all. */
public record Solution(String challenge, long number, String salt, String signature) {
  @Override
  public String toString() {
    return "Solution[hidden]";
  }
}
