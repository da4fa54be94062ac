/** From a site and a file to cited answers, through the desk and the API. */
@NullMarked
package parlor.host.content;

import org.jspecify.annotations.NullMarked;
