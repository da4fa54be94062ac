package parlor.api.summary;

import parlor.answers.model.Recaps;
import parlor.content.Releases;
import parlor.limit.Keys;

/**
 * What having a model sum up needs.
 *
 * @param releases name a business's public keys
 * @param keys whose months pay
 */
public record Recapping(Recaps recaps, Releases releases, Keys keys) {}
