@NullMarked
package parlor.two.seeded.no_cycles;

import org.jspecify.annotations.NullMarked;
