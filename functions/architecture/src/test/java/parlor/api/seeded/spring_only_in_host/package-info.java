@NullMarked
package parlor.api.seeded.spring_only_in_host;

import org.jspecify.annotations.NullMarked;
