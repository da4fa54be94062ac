package parlor.answers;

import java.util.Optional;

/**
 * One thing a business says.
 *
 * @param url a page that says it: absolute, or a path of the business's own site
 */
public record FaqEntry(String id, String question, String answer, Optional<String> url) {}
