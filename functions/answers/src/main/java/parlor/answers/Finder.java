package parlor.answers;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Finds what a question may be answered from. More is found than would be quoted: whoever reads the
 * passages decides whether they answer.
 */
public final class Finder {
  private static final int MOST = 6;

  private Finder() {}

  public static Finding find(Question question, ContentIndex index) {
    var small = ExtractiveAnswerer.smallTalk(question);
    if (small.isPresent()) {
      return new Finding.Settled(small.get());
    }
    var language = question.language();
    var unsaid = ExtractiveAnswerer.notSaid(question, language, index);
    Map<String, Passage> found = new LinkedHashMap<>();
    ExtractiveAnswerer.passages(question, language, index)
        .forEach(passage -> found.putIfAbsent(passage.entry(), passage));
    FollowUp.whole(question, language)
        .map(whole -> index.search(whole, language, MOST))
        .orElse(List.of())
        .forEach(passage -> add(passage, found));
    index.search(question.text(), language, MOST).forEach(passage -> add(passage, found));
    return found.isEmpty()
        ? new Finding.Settled(unsaid)
        : new Finding.Near(found.values().stream().limit(MOST).toList(), language, unsaid);
  }

  /** The texts that the content may be searched for; none if the message is small talk. */
  public static List<String> texts(Question question) {
    if (ExtractiveAnswerer.smallTalk(question).isPresent()) {
      return List.of();
    }
    var language = question.language();
    var texts = new LinkedHashSet<>(List.of(question.text()));
    FollowUp.whole(question, language).ifPresent(texts::add);
    var parts = Parts.of(question.text());
    texts.addAll(parts.size() > 1 ? parts : List.of());
    return List.copyOf(texts);
  }

  private static void add(Passage passage, Map<String, Passage> found) {
    if (passage.score() >= ExtractiveAnswerer.NEAR) {
      found.putIfAbsent(passage.entry(), passage);
    }
  }
}
