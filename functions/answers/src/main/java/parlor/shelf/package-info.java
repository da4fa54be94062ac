/** How what a business's sources give becomes one live version that all its keys are told of. */
@NullMarked
package parlor.shelf;

import org.jspecify.annotations.NullMarked;
