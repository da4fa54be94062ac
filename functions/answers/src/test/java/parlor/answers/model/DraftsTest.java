package parlor.answers.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parlor.answers.Passage;
import parlor.tenant.Language;

class DraftsTest {
  private static final Cited CITED = new Cited(List.of(passage("breakfast"), passage("pets")));

  static Passage passage(String id) {
    return new Passage(id, Language.EN, "A question", "A text", Optional.empty(), 0.9);
  }

  private static String cites(Drafts.Sentence sentence) {
    return sentence.cites().stream().map(Passage::entry).collect(Collectors.joining("+"));
  }

  /** Each sentence as {@code text|cites}. */
  private static List<String> whole(String text) {
    var drafts = new Drafts(CITED);
    var all = new ArrayList<>(drafts.take(text));
    all.addAll(drafts.rest());
    return all.stream().map(sentence -> sentence.text().strip() + "|" + cites(sentence)).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "From 8 to 10 [breakfast].; From 8 to 10.|breakfast",
        "From 8 to 10. [breakfast]; From 8 to 10.|breakfast",
        "From 8 to 10.[breakfast]; From 8 to 10.|breakfast",
        "It is 3.50 a night [pets].; It is 3.50 a night.|pets",
        "Two (or so.) [pets].; Two (or so.).|pets",
        "Both [breakfast][pets].; Both.|breakfast+pets",
        "Both [breakfast, pets].; Both.|breakfast+pets",
        "Both [id: breakfast].; Both.|breakfast",
        "Here [nowhere].; Here.|",
        "See [here](https://x.example).; See [here](https://x.example).|",
        "Yes [a long aside]!; Yes [a long aside]!|",
        "Cut off [breakf; Cut off|",
        "<think>Hm [pets].</think>Yes [breakfast].; Yes.|breakfast",
        "<3 dogs [pets].; <3 dogs.|pets"
      })
  void citations_are_taken_out_and_those_that_do_not_exist_are_dropped(String text, String told) {
    assertThat(whole(text)).containsExactly(told);
  }

  @Test
  void a_sentence_goes_on_to_the_citations_behind_it() {
    assertThat(whole("Yes! [pets] From 8. [breakfast] [pets] Bye."))
        .containsExactly("Yes!|pets", "From 8.|breakfast+pets", "Bye.|");
  }

  @Test
  void each_line_of_a_list_is_one() {
    assertThat(whole("Two:\n- dogs [pets]\n- eggs [breakfast]"))
        .containsExactly("Two:|", "- dogs|pets", "- eggs|breakfast");
  }

  @Test
  void a_sentence_is_whole_at_once_if_it_was_cited_and_else_with_the_next_word() {
    var drafts = new Drafts(CITED);
    assertThat(drafts.take("From 8 [breakfast]. ")).hasSize(1);
    assertThat(drafts.take("Dogs too. ")).isEmpty();
    assertThat(drafts.take("[pets] ")).hasSize(1);
    assertThat(drafts.take("So come. B")).hasSize(1);
  }

  @Test
  void one_that_never_ends_is_cut_at_a_word() {
    var drafts = new Drafts(CITED);
    var sentences = drafts.take("word ".repeat(200));
    assertThat(sentences).hasSize(1);
    assertThat(sentences.getFirst().text()).endsWith("word ").hasSizeLessThanOrEqualTo(601);
  }

  /** However a provider cuts its pieces, the same sentences come. */
  @Test
  void pieces_do_not_matter() {
    var text =
        "¡Sí! [pets] Cuesta 3.50 € «al día». [pets, breakfast] O 8 [nada] (aprox.) [breakfast].\n"
            + "- uno… [pets]\n- dos?! Fin.";
    var expected = whole(text);
    var random = new Random(7);
    for (int round = 0; round < 300; round++) {
      var drafts = new Drafts(CITED);
      var all = new ArrayList<Drafts.Sentence>();
      for (int i = 0; i < text.length(); ) {
        int end = Math.min(text.length(), i + 1 + random.nextInt(6));
        all.addAll(drafts.take(text.substring(i, end)));
        i = end;
      }
      all.addAll(drafts.rest());
      var joined = all.stream().map(Drafts.Sentence::raw).collect(Collectors.joining());
      assertThat(joined).isEqualTo(text);
      var told = all.stream().map(s -> s.text().strip() + "|" + cites(s)).toList();
      assertThat(told).isEqualTo(expected);
    }
  }
}
