@NullMarked
package parlor.api.seeded.dagger_only_in_wiring;

import org.jspecify.annotations.NullMarked;
