@NullMarked
package parlor.api.seeded.all_tenants_only_for_operators;

import org.jspecify.annotations.NullMarked;
