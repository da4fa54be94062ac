/** The stack as CloudFormation would get it, held against the functions. */
@NullMarked
package parlor.infra;

import org.jspecify.annotations.NullMarked;
