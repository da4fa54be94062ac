package parlor.guard.injection;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parlor.guard.grammar.Lists;
import parlor.guard.text.Normalised;

/**
 * A message that asks the assistant what it is, and says nothing else: "eres chatgpt" opens many an
 * attack, and alone it is a fair question.
 */
final class WhatItIs {
  private final Set<String> questions = new HashSet<>();

  WhatItIs() {
    List<String> openings = List.of();
    for (var line : Lists.lines(WhatItIs.class, "what-it-is.txt")) {
      int colon = line.indexOf(':');
      var phrases = List.of(line.substring(colon + 1).strip().split("\\s*,\\s*", -1));
      if (line.startsWith("asks")) {
        openings = phrases;
        continue;
      }
      for (var opening : openings) {
        phrases.forEach(name -> questions.add(opening + " " + name));
      }
    }
  }

  boolean is(Normalised text) {
    return questions.contains(text.folded().text().replaceAll("[^\\p{L}\\p{N}]+", " ").strip());
  }
}
