@NullMarked
package parlor.http.lambda;

import org.jspecify.annotations.NullMarked;
