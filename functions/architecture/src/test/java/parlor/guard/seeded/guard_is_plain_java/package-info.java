@NullMarked
package parlor.guard.seeded.guard_is_plain_java;

import org.jspecify.annotations.NullMarked;
