package parlor.answers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

  /**
   * Eight everyday businesses, written by two who knew neither the word lists nor each other, in
   * kinds of their own ({@code n} asks for one of several alike). They were looked at while the
   * vectors were taught.
   */
  static List<Domain> tried() {
    return all(text("everyday/tried.txt"));
  }

  /** Eight more, by two others, asked when all else stood. */
  static List<Domain> once() {
    return all(text("everyday/once.txt"));
  }

  /** Those that the vectors and weights are fitted on, with {@code training/sets}. */
  static List<Domain> taught() {
    return Stream.of(tuning(), heldOut(), fresh(), learnt(), sealed())
        .flatMap(List::stream)
        .toList();
  }

  /**
   * Reads businesses as {@code training/README.md} describes them: a line of name and language,
   * {@code E} lines of entries, {@code Q} lines of questions.
   */
  static List<Domain> all(String text) {
    return Stream.of(text.split("(?m)^business: ", -1))
        .filter(one -> !one.isBlank())
        .map(one -> of(one.lines().toList()))
        .toList();
  }

  private static Domain of(List<String> lines) {
    var first = fields(lines.getFirst(), 2);
    var language = Language.ofTag(first.getLast()).orElseThrow();
    var entries = new ArrayList<FaqEntry>();
    var asked = new ArrayList<Asked>();
    for (var line : lines.subList(1, lines.size())) {
      if (line.startsWith("E ")) {
        var entry = fields(line.substring(2), 3);
        entries.add(new FaqEntry(entry.get(0), entry.get(1), entry.get(2), Optional.empty()));
      } else if (line.startsWith("Q ")) {
        var question = fields(line.substring(2), 2);
        asked.add(asked(question.getFirst().split(" ", -1), language, question.getLast()));
      }
    }
    return new Domain(first.getFirst(), new Faq(first.getFirst(), language, entries), asked);
  }

  private static List<String> fields(String line, int most) {
    return Stream.of(line.split("\\|", most)).map(String::strip).toList();
  }

  private static Asked asked(String[] head, Language language, String text) {
    var kind = head[0].equals("cross") ? "p" : head[0].substring(0, 1);
    boolean across = !head[1].equals(language.code());
    return new Asked(head[2], text, (across ? "x" : "") + (head[2].equals("-") ? "u" : kind));
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
