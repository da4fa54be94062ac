@NullMarked
package parlor.api.seeded.aws_only_in_adapters;

import org.jspecify.annotations.NullMarked;
