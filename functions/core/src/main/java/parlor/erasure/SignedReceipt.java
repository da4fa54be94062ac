package parlor.erasure;

/**
 * A receipt that can be checked without us.
 *
 * @param publicKey 32 bytes in base64url; whoever checks knows it from elsewhere
 * @param signature Ed25519 (RFC 8032) over {@link Receipt#canonical} in UTF-8, in base64url
 */
public record SignedReceipt(Receipt receipt, String publicKey, String signature) {}
