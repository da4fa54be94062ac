package parlor.session;

/**
 * What the visitor was told when the token was made.
 *
 * @param version of the notice, as {@link parlor.tenant.Wording} has it
 * @param asksAgreement whether nothing may be written before the visitor agrees to it
 */
public record Told(String version, boolean asksAgreement) {}
