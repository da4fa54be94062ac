package parlor.host.signin;

/**
 * Somebody one can be here.
 *
 * @param subject what the issuer calls them, for ever
 * @param does what they are, in the reader's language
 */
public record Person(String subject, String name, String does) {}
