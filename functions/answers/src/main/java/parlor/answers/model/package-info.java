/**
 * Answers worded by a language model, from passages alone. {@link parlor.answers.model.Model} is
 * the port that providers' adapters implement; {@link parlor.answers.model.Ladder} goes from one
 * model to the next, then to the content's own words, then to a kind sentence.
 *
 * <p>What reaches a visitor: {@link parlor.answers.model.Drafts} cuts a model's text into sentences
 * and takes the citations out; nothing leaves before the first citation of a passage that was
 * given, from then on each sentence leaves as soon as it is whole, if it cites one, too, or {@link
 * parlor.answers.Echo} finds no claim in it, and {@link parlor.answers.model.OutboundCheck} lets
 * it. So an answer without support never has to be taken back; one that breaks off, or gives the
 * prompt away, is.
 */
@NullMarked
package parlor.answers.model;

import org.jspecify.annotations.NullMarked;
