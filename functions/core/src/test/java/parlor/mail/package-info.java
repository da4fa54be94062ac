@NullMarked
package parlor.mail;

import org.jspecify.annotations.NullMarked;
