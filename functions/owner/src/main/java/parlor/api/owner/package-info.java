/**
 * What owners and agents ask. Who somebody is comes from their issuer's access token (OpenID
 * Connect); what they may do, from our tables alone.
 *
 * <p>A call costs, warm: one strong read of the person's rows, in a role for that person, and one
 * read of the settings of each workspace, in that workspace's. The issuer's keys are asked for once
 * an hour and instance.
 */
@NullMarked
package parlor.api.owner;

import org.jspecify.annotations.NullMarked;
