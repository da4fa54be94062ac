@NullMarked
package parlor.api.seeded.records_tell_no_secret;

import org.jspecify.annotations.NullMarked;
