package parlor.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parlor.answers.BadContent;
import parlor.answers.Faq;
import parlor.answers.FaqEntry;
import parlor.answers.FaqJson;
import parlor.answers.FaqMarkdown;
import parlor.answers.LanguageGuess;
import parlor.content.SourceId;
import parlor.content.Trouble;
import parlor.tenant.Language;

/**
 * A file an owner gave: questions and answers (JSON, CSV, Markdown), or a document (PDF, DOCX,
 * HTML, plain text). What it is is told by its first bytes, and by its name where those do not say.
 */
public final class Upload {
  private final String business;
  private final Language usual;
  private final SourceId source;
  private final String name;
  private final byte[] bytes;

  /**
   * A file whose bytes nobody changes.
   *
   * @param business whose it is
   * @param usual the language of a text that does not tell
   */
  public Upload(String business, Language usual, SourceId source, String name, byte[] bytes) {
    this.business = business;
    this.usual = usual;
    this.source = source;
    this.name = name;
    this.bytes = bytes;
  }

  /** What it says, by language; at least one entry. */
  public List<Faq> read() throws CannotRead {
    if (bytes.length == 0) {
      throw new CannotRead(Trouble.Kind.EMPTY);
    }
    try {
      var faqs = faqs();
      if (faqs.stream().allMatch(faq -> faq.entries().isEmpty())) {
        throw new CannotRead(Trouble.Kind.NO_TEXT);
      }
      return faqs;
    } catch (BadContent e) {
      throw new CannotRead(new Trouble(Trouble.Kind.BAD_ENTRIES, String.valueOf(e.getMessage())));
    }
  }

  private List<Faq> faqs() throws CannotRead, BadContent {
    return switch (ending()) {
      case "json" -> own(FaqJson.readAll(bytes));
      case "csv", "tsv" -> own(List.of(FaqCsv.read(business, language(), text())));
      case "md", "markdown" -> own(List.of(FaqMarkdown.read(business, language(), text())));
      default -> document();
    };
  }

  private List<Faq> document() throws CannotRead {
    var passages = new Passages(source, usual);
    passages.add(Documents.read(bytes, type(), Optional.empty(), title()), Optional.empty());
    return passages.faqs(business);
  }

  /** The business's own questions keep their ids; those of an import are the import's. */
  private List<Faq> own(List<Faq> faqs) {
    return source.equals(SourceId.FAQ)
        ? faqs
        : faqs.stream()
            .map(
                faq ->
                    new Faq(
                        business,
                        faq.language(),
                        faq.entries().stream().map(this::prefixed).toList()))
            .toList();
  }

  private FaqEntry prefixed(FaqEntry entry) {
    var id = source + "/" + entry.id();
    return new FaqEntry(id, entry.question(), entry.answer(), entry.url(), entry.kind());
  }

  private Language language() {
    return LanguageGuess.of(text(), usual);
  }

  private String text() {
    return Characters.of(bytes, Optional.empty());
  }

  private String type() {
    return switch (ending()) {
      case "html", "htm", "xhtml" -> "text/html";
      case "txt", "text" -> "text/plain";
      case "pdf" -> "application/pdf";
      case "docx" -> Documents.DOCX;
      default -> "";
    };
  }

  private String ending() {
    int dot = name.lastIndexOf('.');
    return name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private String title() {
    int dot = name.lastIndexOf('.');
    return Spaces.one((dot > 0 ? name.substring(0, dot) : name).replaceAll("[_-]+", " "));
  }
}
