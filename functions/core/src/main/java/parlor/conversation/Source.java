package parlor.conversation;

import java.util.Optional;

/**
 * Where an answer comes from.
 *
 * @param entry id of the content entry
 * @param url a page that says it: absolute, or a path of the business's own site
 */
public record Source(String entry, String title, Optional<String> url) {}
