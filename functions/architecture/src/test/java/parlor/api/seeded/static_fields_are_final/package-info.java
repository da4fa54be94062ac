@NullMarked
package parlor.api.seeded.static_fields_are_final;

import org.jspecify.annotations.NullMarked;
