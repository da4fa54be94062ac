@NullMarked
package parlor.api.seeded.memories_are_keyed_by_tenant;

import org.jspecify.annotations.NullMarked;
