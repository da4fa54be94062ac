/** The house rules, each seen failing on a class seeded to break it. */
@NullMarked
package parlor.architecture;

import org.jspecify.annotations.NullMarked;
