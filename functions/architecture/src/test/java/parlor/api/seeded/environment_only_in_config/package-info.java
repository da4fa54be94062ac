@NullMarked
package parlor.api.seeded.environment_only_in_config;

import org.jspecify.annotations.NullMarked;
