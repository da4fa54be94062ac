@NullMarked
package parlor.api.seeded.clocks_are_made_in_wiring;

import org.jspecify.annotations.NullMarked;
