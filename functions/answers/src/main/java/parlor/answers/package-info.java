/**
 * From what a business has written to what a visitor is told: content files ({@link
 * parlor.answers.FaqJson}, {@link parlor.answers.FaqMarkdown}) become an index ({@link
 * parlor.answers.ContentIndex}, cached by {@link parlor.answers.Indexes}), a question finds
 * passages there, and an {@link parlor.answers.Answerer} says them.
 *
 * <p>How a question finds its entry: {@link parlor.answers.Words} folds and splits, {@link
 * parlor.answers.Spelling} mends, {@link parlor.answers.Terms} stems and looks up meanings ({@link
 * parlor.answers.Lexicon}, whose words are in files by topic), {@link parlor.answers.Situations}
 * hears what is said around a matter without its words, {@link parlor.answers.Sense} how near the
 * words are in meaning, Lucene's BM25 proposes about thirty entries, {@link
 * parlor.answers.Evidence} measures each, {@link parlor.answers.Confidence} weighs. Nothing here
 * does I/O and nothing is invented: an answer is the business's own words, or says that they do not
 * say.
 */
@NullMarked
package parlor.answers;

import org.jspecify.annotations.NullMarked;
