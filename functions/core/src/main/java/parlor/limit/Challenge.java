package parlor.limit;

/**
 * A proof of work asked for, as ALTCHA words it: find the number from 0 to {@code most} whose
 * digits after {@code salt} have the SHA-256 {@code challenge}.
 *
 * @param signature ours, over {@code challenge}; given back with the number
 */
public record Challenge(String challenge, long most, String salt, String signature) {
  public static final String ALGORITHM = "SHA-256";
}
