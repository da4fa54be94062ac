@NullMarked
package parlor.api.visitor;

import org.jspecify.annotations.NullMarked;
