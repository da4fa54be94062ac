@NullMarked
package parlor.one.seeded.no_cycles;

import org.jspecify.annotations.NullMarked;
