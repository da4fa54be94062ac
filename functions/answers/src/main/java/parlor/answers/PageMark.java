package parlor.answers;

import java.util.Optional;

/**
 * A page as it was when it was read.
 *
 * @param asked the address it was asked for at
 * @param url the address it goes by; the entries it gave have it, perhaps with a fragment
 * @param etag as the site gave it (RFC 9110)
 * @param modified {@code Last-Modified}, as the site gave it
 * @param hash of its bytes; a word that is none where it is to be read again all the same
 */
public record PageMark(
    String asked, String url, Optional<String> etag, Optional<String> modified, String hash) {}
