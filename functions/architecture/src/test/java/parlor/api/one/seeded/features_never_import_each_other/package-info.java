@NullMarked
package parlor.api.one.seeded.features_never_import_each_other;

import org.jspecify.annotations.NullMarked;
