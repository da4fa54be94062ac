@NullMarked
package parlor.api.seeded.lambda_only_in_handlers;

import org.jspecify.annotations.NullMarked;
