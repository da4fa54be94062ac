@NullMarked
package parlor.tenant.seeded.ports_name_a_tenant;

import org.jspecify.annotations.NullMarked;
