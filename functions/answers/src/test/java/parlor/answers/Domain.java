package parlor.answers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import parlor.tenant.Language;

/** An invented business with questions to it; each names the entry that answers it. */
record Domain(String name, Faq faq, List<Asked> asked) {
  /**
   * {@code entry} is {@code -} where the content does not say, {@code *} for small talk. {@code
   * kind} is one letter (paraphrase, typo, keyword, chatty, indirect; not said by this business, or
   * off the subject), behind an x if the question is in the other language than the content.
   */
  record Asked(String entry, String text, String kind) {
    boolean isAnswerable() {
      return entry.length() > 1;
    }
  }

  /** Domains the weights and word lists were tuned on. */
  static List<Domain> tuning() {
    return List.of(
        read("dentist", Language.EN),
        read("software", Language.EN),
        read("cityhall", Language.ES),
        read("gym", Language.ES),
        read("museum", Language.EN),
        read("shop", Language.ES),
        read("vet", Language.EN),
        read("school", Language.ES),
        read("campsite", Language.EN));
  }

  /** Held out until the situations were written; the weights are fitted on them since. */
  static List<Domain> heldOut() {
    return List.of(
        read("carhire", Language.EN),
        read("optica", Language.ES),
        read("broadband", Language.ES),
        read("airline", Language.EN),
        read("library", Language.EN),
        read("taxadviser", Language.ES),
        read("hairdresser", Language.ES));
  }

  /** As {@link #heldOut}, written after the lexicon of meanings. */
  static List<Domain> fresh() {
    return List.of(read("drivingschool", Language.ES));
  }

  /** Written just before the situations, then learnt from. */
  static List<Domain> learnt() {
    return List.of(
        read("club", Language.EN),
        read("photographer", Language.EN),
        read("gadgets", Language.EN),
        read("innkeeper", Language.EN),
        read("abogados", Language.ES),
        read("farmacia", Language.ES),
        read("inmobiliaria", Language.ES));
  }

  /**
   * Written together with those of {@link #learnt} and never looked into since. Their author wrote
   * the situations next and remembered the questions: what they show is flattering.
   */
  static List<Domain> sealed() {
    return List.of(
        read("invoicing", Language.EN),
        read("plumber", Language.EN),
        read("nursery", Language.EN),
        read("tapas", Language.ES),
        read("seguros", Language.ES),
        read("fisio", Language.ES));
  }

  /**
   * Written after the situations, in fields none of the others is in, avoiding the content's words
   * wherever the language is the same; answered to be counted, never to be learnt from.
   */
  static List<Domain> last() {
    return List.of(
        read("coworking", Language.EN),
        read("theatre", Language.EN),
        read("removals", Language.EN),
        read("taller", Language.ES),
        read("floristeria", Language.ES),
        read("english", Language.ES));
  }

  /**
   * Written before the word vectors were weighed, and asked once, when everything else stood; like
   * {@link #last} to be counted only.
   */
  static List<Domain> unseen() {
    return List.of(
        read("storage", Language.EN),
        read("ferry", Language.EN),
        read("tintoreria", Language.ES),
        read("buceo", Language.ES));
  }

  static List<Asked> smallTalk() {
    return questions("smalltalk.tsv");
  }

  private static Domain read(String name, Language language) {
    var file = name + "." + language.code();
    try {
      var faq = FaqMarkdown.read(name, language, text(file + ".md"));
      return new Domain(name, faq, questions(file + ".tsv"));
    } catch (BadContent e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Asked> questions(String file) {
    var asked = new ArrayList<Asked>();
    for (var line : text(file).lines().toList()) {
      var fields = line.split("\t", -1);
      asked.add(new Asked(fields[0], fields[1], fields.length > 2 ? fields[2] : ""));
    }
    return asked;
  }

  private static String text(String file) {
    try (var in = Domain.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
