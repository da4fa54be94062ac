@NullMarked
package parlor.api.ingest;

import org.jspecify.annotations.NullMarked;
