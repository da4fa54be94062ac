package parlor.answers.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parlor.answers.Content;
import parlor.answers.ContentIndex;
import parlor.answers.ExtractiveAnswerer;
import parlor.answers.Faq;
import parlor.answers.FaqEntry;
import parlor.answers.Question;
import parlor.answers.vector.Vectors;
import parlor.answers.vector.Yardstick;
import parlor.conversation.Answer;
import parlor.tenant.Language;

class ListeningTest {
  private static final Faq FAQ =
      new Faq(
          "Casa",
          Language.EN,
          List.of(
              entry("dogs", "Are dogs allowed?", "Dogs are welcome in every room."),
              entry("cot", "Do you have a cot?", "A cot is free for babies."),
              entry("car", "Is there parking?", "Parking is behind the house.")));

  /** Invented words: neither the lexicon nor the content knows them. */
  private static final String UNHEARD = "Qarvo blinte zorup?";

  private final List<List<String>> calls = new ArrayList<>();
  private String mark = "test";
  private boolean down;
  private int dimension = 24;

  private static FaqEntry entry(String id, String question, String answer) {
    return new FaqEntry(id, question, answer, Optional.empty());
  }

  /** A direction for each meaning: what says the same points the same way. */
  private float[] vector(String text) {
    var vector = new float[dimension];
    var sentences = Yardstick.sentences();
    int meaning =
        sentences.contains(text)
            ? sentences.indexOf(text) / 4
            : text.contains("ogs") || text.equals(UNHEARD) ? 17 : text.contains("cot") ? 18 : 19;
    vector[meaning] = 1;
    vector[20 + text.length() % 4] = 0.2f;
    return vector;
  }

  private final Embeddings embeddings =
      new Embeddings() {
        @Override
        public String mark() {
          return mark;
        }

        @Override
        public Embedded of(Kind kind, List<String> texts, Duration limit) {
          calls.add(texts);
          return down
              ? new Embedded.Failed(Failure.TIMED_OUT)
              : Embedded.Vectors.checked(
                  texts.stream().map(ListeningTest.this::vector).toList(), texts.size());
        }
      };

  private final Embedder embedder = new Embedder(Optional.of(embeddings));
  private final Listening listening = new Listening(new ExtractiveAnswerer(), embeddings);

  private ContentIndex index() {
    return ContentIndex.of(
        new Content(List.of(FAQ), embedder.of(List.of(FAQ), Vectors.NONE).vectors()));
  }

  private Answer ask(String text, ContentIndex index) {
    calls.clear();
    var question = new Question(text, Language.EN, List.of());
    return listening.answer(question, index, piece -> {});
  }

  @Test
  void a_question_that_shares_no_word_with_its_answer_finds_it_by_its_meaning() {
    var index = index();
    assertThat(ask(UNHEARD, index).sources().getFirst().entry()).isEqualTo("dogs");
    assertThat(calls).containsExactly(List.of(UNHEARD));
    down = true;
    assertThat(ask(UNHEARD, index).sources()).isEmpty();
    assertThat(ask("Is there parking?", index).sources().getFirst().entry()).isEqualTo("car");
  }

  @Test
  void small_talk_and_vectors_of_another_model_ask_nobody() {
    var index = index();
    ask("Hello!", index);
    assertThat(calls).isEmpty();
    mark = "other";
    assertThat(ask(UNHEARD, index).sources()).isEmpty();
    assertThat(calls).isEmpty();
  }

  @Test
  void a_vector_of_another_length_is_not_compared() {
    var index = index();
    dimension = 25;
    assertThat(ask(UNHEARD, index).sources()).isEmpty();
    assertThat(ask("Is there parking?", index).sources().getFirst().entry()).isEqualTo("car");
  }

  @Test
  void a_server_that_fails_is_left_alone() {
    var index = index();
    down = true;
    for (int i = 0; i < 10; i++) {
      ask(UNHEARD, index);
    }
    down = false;
    ask(UNHEARD, index);
    assertThat(calls).isEmpty();
  }

  @Test
  void only_what_changed_is_embedded_again() {
    var before = embedder.of(List.of(FAQ), Vectors.NONE).vectors();
    var more = new ArrayList<>(FAQ.entries());
    more.add(entry("bed", "How wide are beds?", "One metre and a half."));
    var faq = new Faq("Casa", Language.EN, more);
    calls.clear();
    var made = embedder.of(List.of(faq), Vectors.read(before.write()));
    assertThat(calls).containsExactly(List.of(more.getLast().asText()));
    assertThat(made.complete()).isTrue();
    assertThat(made.vectors().texts()).hasSize(4);
  }

  @Test
  void what_cannot_be_embedded_now_keeps_what_was_and_is_missing() {
    var before = embedder.of(List.of(FAQ), Vectors.NONE).vectors();
    down = true;
    var changed = new Faq("Casa", Language.EN, List.of(FAQ.entries().get(0), entry("x", "?", "!")));
    var made = embedder.of(List.of(changed), before);
    assertThat(made.complete()).isFalse();
    assertThat(made.vectors().texts()).hasSize(1);
    assertThat(embedder.isComplete(List.of(changed), made.vectors())).isFalse();
  }
}
