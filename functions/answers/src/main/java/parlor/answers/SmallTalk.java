package parlor.answers;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parlor.tenant.Language;

/** What is said for politeness or out of curiosity, the most telling first. */
enum SmallTalk {
  IDENTITY,
  ABILITY,
  LAUGH,
  WELLBEING,
  THANKS,
  BYE,
  HELLO,
  ACKNOWLEDGE,
  FILLER;

  private static final int MOST_WORDS = 24;

  /** In chars; nobody greets at length. */
  private static final int LONGEST = 400;

  /** A message that is small talk and nothing else. */
  record Heard(SmallTalk kind, Language language) {}

  /** Empty as soon as there is a word in it that could be a question to the business. */
  static Optional<Heard> in(String text, Language fallback) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    var raw = Words.of(text, MOST_WORDS);
    if (raw.isEmpty()) {
      return Optional.of(new Heard(wordless(text), fallback));
    }
    if (raw.size() == MOST_WORDS) {
      return Optional.empty();
    }
    var guess = LanguageGuess.of(text, fallback);
    var words = spelled(Shorthand.written(raw, guess), guess);
    var kinds = EnumSet.noneOf(SmallTalk.class);
    var languages = EnumSet.allOf(Language.class);
    int i = 0;
    while (i < words.size()) {
      int length = longest(words, i);
      if (length == 0) {
        if (!holdsTogether(words.get(i), guess)) {
          return Optional.empty();
        }
        i++;
        continue;
      }
      var known = SmallTalkPhrases.find(String.join(" ", words.subList(i, i + length)));
      if (known != null) {
        kinds.add(known.kind());
        narrow(languages, known.languages());
      }
      i += length;
    }
    kinds.remove(FILLER);
    var language = languages.size() == 1 ? languages.iterator().next() : guess;
    return kinds.stream().findFirst().map(kind -> new Heard(kind, language));
  }

  private static void narrow(Set<Language> languages, Set<Language> to) {
    if (to.stream().anyMatch(languages::contains)) {
      languages.retainAll(to);
    }
  }

  /** Pictures are a nod; lone marks ask what this is. */
  private static SmallTalk wordless(String text) {
    return text.codePoints().anyMatch(c -> c > 0x2000) ? ACKNOWLEDGE : ABILITY;
  }

  private static List<String> spelled(List<String> words, Language language) {
    var spelled = new ArrayList<String>(words.size());
    for (var word : words) {
      spelled.add(
          laughs(word) || SmallTalkPhrases.has(word) || Vocabulary.knows(word, language)
              ? word
              : Vocabulary.nearest(word, language).orElse(word));
    }
    return spelled;
  }

  private static int longest(List<String> words, int from) {
    int most = Math.min(SmallTalkPhrases.LONGEST, words.size() - from);
    for (int length = most; length > 0; length--) {
      if (SmallTalkPhrases.find(String.join(" ", words.subList(from, from + length))) != null) {
        return length;
      }
    }
    return 0;
  }

  private static boolean holdsTogether(String word, Language language) {
    return laughs(word)
        || (CommonWords.in(language).weight(word) == 0
            && Lexicon.in(language).meanings(word).isEmpty());
  }

  private static boolean laughs(String word) {
    return word.matches("(j+[aei]+)+j*|(h+[aei]+){2,}h*");
  }
}
