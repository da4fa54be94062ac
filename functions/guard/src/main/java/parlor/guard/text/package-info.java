/**
 * A text as its reader sees it, whatever its writer did to it. {@link parlor.guard.text.Normalised}
 * is made once a message: {@code written} (compatibility forms composed, what is invisible gone),
 * {@code folded} (look-alikes as the letters they look like, lower case), and further {@link
 * parlor.guard.text.View}s where letters were disguised or runs encoded. Each keeps where in the
 * original its characters come from. Words to look for are folded by the same rules.
 */
@NullMarked
package parlor.guard.text;

import org.jspecify.annotations.NullMarked;
