/**
 * Texts as directions: {@link parlor.answers.vector.Int8} is one, {@link
 * parlor.answers.vector.Vectors} are those of a business's content, kept beside it with the {@link
 * parlor.answers.vector.Yardstick} of the model that made them, and {@link
 * parlor.answers.vector.Heard} those of a visitor's message. A cosine means something only by its
 * model's own yardstick: what one model calls near is what another says of any two texts.
 */
@NullMarked
package parlor.answers.vector;

import org.jspecify.annotations.NullMarked;
