/**
 * This host as an OpenID provider: people of this machine choose who to be, and the desk gets a
 * code for it (authorization code with PKCE). There is no password, since whoever reaches these
 * pages may read the host's folder anyway.
 */
@NullMarked
package parlor.host.signin;

import org.jspecify.annotations.NullMarked;
