/** The laws of the tables, told to a real DynamoDB Local. */
@NullMarked
package parlor.dynamodb;

import org.jspecify.annotations.NullMarked;
