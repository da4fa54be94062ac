@NullMarked
package parlor.tenant.seeded.core_is_plain_java;

import org.jspecify.annotations.NullMarked;
