@NullMarked
package parlor.models;

import org.jspecify.annotations.NullMarked;
