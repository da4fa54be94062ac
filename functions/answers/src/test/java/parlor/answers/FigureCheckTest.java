package parlor.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import parlor.guard.grammar.Lists;
import parlor.tenant.Language;

/** Sentences of models with figures that are in what they cite, and with others. */
class FigureCheckTest {
  private record Told(String passage, String question, String sentence, char mark) {
    boolean isBacked() {
      return check(passage, question, sentence);
    }
  }

  private static boolean check(String passage, String question, String sentence) {
    return new FigureCheck(List.of(question), List.of())
        .isBacked(sentence, List.of(cited(passage)));
  }

  private static Passage cited(String text) {
    return new Passage("id", Language.EN, "", text, Optional.empty(), 1);
  }

  private static List<Told> told() {
    var all = new ArrayList<Told>();
    var passage = "";
    var question = "";
    for (var line : Lists.lines(FigureCheckTest.class, "figure-pairs.txt")) {
      var text = line.substring(2);
      switch (line.charAt(0)) {
        case '=' -> passage = text;
        case '?' -> question = text;
        default -> all.add(new Told(passage, question, text, line.charAt(0)));
      }
    }
    return all;
  }

  private static List<String> sentences(char mark, boolean backed) {
    return told().stream()
        .filter(it -> it.mark == mark && it.isBacked() == backed)
        .map(Told::sentence)
        .toList();
  }

  @Test
  void what_the_passage_says_is_never_dropped_however_it_is_written() {
    assertThat(sentences('+', false)).isEmpty();
    assertThat(sentences('+', true)).hasSizeGreaterThan(200);
  }

  @Test
  void what_it_does_not_say_is() {
    assertThat(sentences('-', true)).isEmpty();
    assertThat(sentences('-', false)).hasSizeGreaterThan(180);
  }

  /** It knows numbers and what they are of, and neither every measure nor the days they are for. */
  @Test
  void a_figure_of_something_else_of_the_same_kind_may_pass() {
    assertThat(sentences('!', false)).isEmpty();
  }

  @Test
  @Timeout(10)
  void no_text_is_too_much_for_it() {
    for (var odd : List.of("\n", "(", "9-", "9 ", "1.", "12 34 ", "from 9 to ", "y media ", "a")) {
      var text = odd.repeat(4_000 / odd.length());
      assertThat(check(text, text, "From 99 to 98.")).as(odd).isFalse();
    }
  }

  @Test
  void a_sentence_takes_well_under_a_tenth_of_a_millisecond() {
    var all = told();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 30; round++) {
      var checks = new ArrayList<FigureCheck>();
      for (var each : all) {
        var check = new FigureCheck(List.of(each.question), List.of());
        check.isBacked(each.sentence, List.of(cited(each.passage)));
        checks.add(check);
      }
      long begun = System.nanoTime();
      for (int i = 0; i < all.size(); i++) {
        checks.get(i).isBacked(all.get(i).sentence, List.of(cited(all.get(i).passage)));
      }
      least = Math.min(least, (System.nanoTime() - begun) / all.size());
    }
    System.out.println("figures of a sentence: " + least / 1_000 + " us");
    assertThat(least).isLessThan(1_000_000);
  }
}
