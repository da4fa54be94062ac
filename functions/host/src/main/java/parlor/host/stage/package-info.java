/** A stage deployed on AWS, as whoever runs it reaches it from here with rights of their own. */
@NullMarked
package parlor.host.stage;

import org.jspecify.annotations.NullMarked;
