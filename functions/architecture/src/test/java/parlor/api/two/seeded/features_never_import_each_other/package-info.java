@NullMarked
package parlor.api.two.seeded.features_never_import_each_other;

import org.jspecify.annotations.NullMarked;
