/**
 * A small grammar of classes: words and phrases belong to classes ({@link
 * parlor.guard.grammar.Lexicon}), a text becomes a row of items with classes ({@link
 * parlor.guard.grammar.Items}), and patterns of classes find what is said ({@link
 * parlor.guard.grammar.Pattern}). What the classes mean is told in the lists of the packages that
 * use it.
 */
@NullMarked
package parlor.guard.grammar;

import org.jspecify.annotations.NullMarked;
