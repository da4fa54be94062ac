package parlor.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parlor.answers.Faq;
import parlor.answers.FaqEntry;
import parlor.content.EntryFault;
import parlor.content.SourceId;
import parlor.content.Trouble;
import parlor.content.TroubleWords;
import parlor.tenant.Language;

final class UploadTest {
  private static Upload upload(String name, String text) {
    return new Upload("Casa", Language.EN, new SourceId("file-1"), name, text.getBytes(UTF_8));
  }

  private static Trouble trouble(String name, String text) {
    return catchThrowableOfType(CannotRead.class, () -> upload(name, text).read()).trouble();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "question,answer,url\nCan I bring a dog?,\"Yes, a small one.\",/dogs\n",
        "\ufeffId;Question;Link;Answer\r\n1;Can I bring a dog?;/dogs;Yes, a small one.\r\n\r\n",
        "Pregunta\tRespuesta\tEnlace\nCan I bring a dog?\tYes, a small one.\t/dogs"
      })
  void a_table_of_questions_is_read_whatever_parts_its_columns(String csv) throws CannotRead {
    assertThat(upload("faq.CSV", csv).read().faqs())
        .flatExtracting(Faq::entries)
        .containsExactly(
            new FaqEntry(
                "file-1/1", "Can I bring a dog?", "Yes, a small one.", Optional.of("/dogs")));
  }

  @Test
  void a_formula_in_a_table_is_text() throws CannotRead {
    assertThat(upload("a.csv", "question,answer\n=1+1,=HYPERLINK(1)").read().faqs())
        .flatExtracting(Faq::entries)
        .extracting(FaqEntry::question)
        .containsExactly("=1+1");
  }

  @Test
  void what_is_wrong_with_questions_is_said_with_the_entry() {
    assertThat(trouble("a.csv", "question,answer\nDogs?,Yes.\nCats?,\n"))
        .isEqualTo(Trouble.of(EntryFault.NO_ANSWER, "2 (2)"));
    assertThat(trouble("a.json", "{").kind()).isEqualTo(Trouble.Kind.BAD_ENTRIES);
    assertThat(trouble("a.md", "no heading").kind()).isEqualTo(Trouble.Kind.BAD_ENTRIES);
    assertThat(trouble("a.csv", "one,two\n1,2").kind()).isEqualTo(Trouble.Kind.BAD_ENTRIES);
    assertThat(trouble("a.csv", "question,answer\n\"open").kind())
        .isIn(Trouble.Kind.BROKEN, Trouble.Kind.BAD_ENTRIES);
    assertThat(trouble("a.txt", "").kind()).isEqualTo(Trouble.Kind.EMPTY);
    assertThat(trouble("a.html", "<script>x</script>").kind()).isEqualTo(Trouble.Kind.NO_TEXT);
  }

  @Test
  void what_is_wrong_with_questions_is_said_in_the_owner_s_language() {
    var noAnswer = trouble("a.csv", "question,answer\nDogs?,Yes.\nCats?,\n");
    assertThat(TroubleWords.in(Language.EN).of(noAnswer))
        .isEqualTo("The questions and answers cannot be taken: Entry 2 (2) has no answer.");
    assertThat(TroubleWords.in(Language.ES).of(noAnswer))
        .isEqualTo(
            "Las preguntas y respuestas no se pueden usar: La entrada 2 (2) no tiene respuesta.");
    assertThat(TroubleWords.in(Language.ES).of(trouble("a.json", "{")))
        .endsWith("El archivo no es JSON: mira la línea 1, columna 2.");
    var early = new Trouble(Trouble.Kind.BAD_ENTRIES, "Entry 2 has no id.");
    assertThat(TroubleWords.in(Language.EN).of(early)).endsWith("taken: Entry 2 has no id.");
  }

  @Test
  void a_table_without_the_columns_is_told_which_ones_are_wanted() {
    var trouble = trouble("a.csv", "Name,Price\nTowel,2\n");
    assertThat(TroubleWords.in(Language.EN).of(trouble)).contains("question and answer");
    assertThat(TroubleWords.in(Language.ES).of(trouble)).contains("pregunta y respuesta");
    assertThat(trouble("a.csv", "question,reply\nDogs?,Yes.\n"))
        .isEqualTo(Trouble.of(EntryFault.NO_COLUMNS));
  }

  @Test
  void a_comma_in_a_text_without_quotation_marks_cuts_no_answer() throws CannotRead {
    var trouble = trouble("a.csv", "question,answer\nCats?,No.\nDogs?,Yes, but only in May\n");
    assertThat(TroubleWords.in(Language.EN).of(trouble)).contains("Entry 2", "quotation marks");
    assertThat(TroubleWords.in(Language.ES).of(trouble)).contains("entrada 2", "comillas");
    var quoted = upload("a.csv", "question,answer,,\nDogs?,\"Yes, in May\",,\n").read();
    assertThat(quoted.faqs().getFirst().entries().getFirst().answer()).isEqualTo("Yes, in May");
  }

  @Test
  void markup_in_a_cell_is_read_and_not_quoted() throws CannotRead {
    var csv = "question,answer\nHarps?,\"<p>Yes, <b>repaired</b>&nbsp;by us.</p><p>In May.</p>\"\n";
    var others =
        "Is 3 < 4?,\"Yes, a<b.\"\n,\nWho?,a<b and b>3; <b>Ann</b> <ann@x.example> &amp; Bo\n";
    var read = upload("a.csv", "sep=,\n" + csv + others).read();
    assertThat(read.faqs().getFirst().entries())
        .extracting(FaqEntry::answer)
        .containsExactly(
            "Yes, repaired by us.\nIn May.", "Yes, a<b.", "a<b and b>3; Ann <ann@x.example> & Bo");
  }

  @Test
  void an_address_in_a_cell_stays_as_it_is() throws CannotRead {
    var at = "https://a.example/?id=1&copy=2&reg=3";
    var read =
        upload("a.csv", "question,answer,url\nWhere?,<b>At</b> " + at + "," + at + "\n").read();
    var plain = upload("a.csv", "question,answer\nWhere?,Fish &amp; chips at " + at + "\n").read();
    var entry = read.faqs().getFirst().entries().getFirst();
    assertThat(entry.answer()).isEqualTo("At " + at);
    assertThat(entry.url()).contains(at);
    assertThat(plain.faqs().getFirst().entries())
        .extracting(FaqEntry::answer)
        .containsExactly("Fish & chips at " + at);
  }

  @Test
  void a_mere_list_of_questions_and_answers_is_enough() throws CannotRead {
    var faqs = upload("a.json", "[{\"question\":\"Dogs?\",\"answer\":\"Yes.\"}]").read().faqs();
    assertThat(faqs.getFirst().entries())
        .extracting(FaqEntry::question, FaqEntry::answer)
        .containsExactly(tuple("Dogs?", "Yes."));
  }

  @Test
  void the_ids_of_an_import_are_cut_and_stay_apart() throws CannotRead {
    var csv = new StringBuilder("id,question,answer\n");
    for (int i = 0; i < 3; i++) {
      csv.append("x".repeat(118)).append(i).append(",Dogs?,Yes.\n");
    }
    assertThat(upload("a.csv", csv.toString()).read().faqs())
        .flatExtracting(Faq::entries)
        .extracting(FaqEntry::id)
        .hasSize(3)
        .doesNotHaveDuplicates()
        .allSatisfy(id -> assertThat(id).startsWith("file-1/x").hasSizeLessThanOrEqualTo(120));
  }

  @Test
  void a_document_that_says_more_than_is_taken_says_so() throws CannotRead {
    assertThat(upload("a.txt", "We open at nine. ".repeat(10)).read().cut()).isFalse();
    assertThat(upload("a.txt", "We open at nine. ".repeat(150_000)).read().cut()).isTrue();
    assertThat(upload("a.html", "<p>Hello.</p>" + " ".repeat(3_000_000)).read().cut()).isTrue();
  }

  @Test
  void a_document_becomes_passages_of_its_language() throws CannotRead {
    var text = "Horario\n\nAbrimos a las nueve de la mañana y cerramos a las seis de la tarde.";
    var faqs = upload("Horario_y-precios.txt", text).read().faqs();
    assertThat(faqs).extracting(Faq::language).containsExactly(Language.ES);
    assertThat(faqs)
        .flatExtracting(Faq::entries)
        .containsExactly(
            new FaqEntry(
                "file-1/horario-y-precios-horario",
                "Horario y precios › Horario",
                "Abrimos a las nueve de la mañana y cerramos a las seis de la tarde.",
                Optional.empty(),
                FaqEntry.Kind.PAGE,
                Optional.empty()));
  }

  @Test
  void a_long_text_is_cut_between_sentences_into_pieces_with_ids_of_their_own() throws CannotRead {
    var sentence = "This is one of the many sentences that somebody wrote about the house. ";
    var entries = upload("a.txt", sentence.repeat(40)).read().faqs().getFirst().entries();
    assertThat(entries).hasSizeGreaterThan(3);
    assertThat(entries)
        .allSatisfy(
            entry -> {
              assertThat(entry.answer()).hasSizeLessThanOrEqualTo(Splitter.MOST).endsWith("house.");
            });
    assertThat(entries).extracting(FaqEntry::id).doesNotHaveDuplicates();
    assertThat(upload("a.txt", "word".repeat(1_000)).read().faqs().getFirst().entries()).hasSize(6);
  }
}
