@NullMarked
package parlor.api.seeded.time_and_chance_come_in;

import org.jspecify.annotations.NullMarked;
