package parlor.answers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import parlor.tenant.Language;

/** An invented business with questions to it; each names the entry that answers it. */
record Domain(String name, Faq faq, List<Asked> asked) {
  /** {@code entry} is {@code -} where the content does not say, {@code *} for small talk. */
  record Asked(String entry, String text) {
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

  /**
   * Domains no weight was fitted on. The last five were written just before the lexicon, by the
   * same author: what they show is flattering; see {@link #fresh}.
   */
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

  /** Domains written after the lexicon, to see what it is worth where its author had no hint. */
  static List<Domain> fresh() {
    return List.of(read("drivingschool", Language.ES));
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
      int tab = line.indexOf('\t');
      asked.add(new Asked(line.substring(0, tab), line.substring(tab + 1)));
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
