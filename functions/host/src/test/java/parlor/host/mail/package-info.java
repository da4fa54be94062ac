@NullMarked
package parlor.host.mail;

import org.jspecify.annotations.NullMarked;
