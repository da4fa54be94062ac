package parlor.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parlor.answers.BadContent;
import parlor.answers.Faq;
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

  /** What it says. */
  public Uploaded read() throws CannotRead {
    if (bytes.length == 0) {
      throw new CannotRead(Trouble.Kind.EMPTY);
    }
    try {
      var said = said();
      if (said.faqs().stream().allMatch(faq -> faq.entries().isEmpty())) {
        throw new CannotRead(Trouble.Kind.NO_TEXT);
      }
      return said;
    } catch (BadContent e) {
      throw new CannotRead(e.trouble());
    }
  }

  private Uploaded said() throws CannotRead, BadContent {
    return switch (ending()) {
      case "json" -> own(FaqJson.readAll(bytes, business, language()));
      case "csv", "tsv" -> own(List.of(FaqCsv.read(business, language(), text())));
      case "md", "markdown" -> own(List.of(FaqMarkdown.read(business, language(), text())));
      default -> document();
    };
  }

  private Uploaded document() throws CannotRead {
    var passages = new Passages(source, usual);
    var reading = Documents.read(bytes, type(), Optional.empty(), title());
    passages.add(reading, Optional.empty());
    return new Uploaded(passages.faqs(business), reading.cut());
  }

  /** The business's own questions keep their ids; those of an import are the import's. */
  private Uploaded own(List<Faq> faqs) {
    return new Uploaded(
        source.equals(SourceId.FAQ) ? faqs : faqs.stream().map(this::prefixed).toList(), false);
  }

  private Faq prefixed(Faq faq) {
    var ids = new Ids();
    return new Faq(
        business,
        faq.language(),
        faq.entries().stream().map(it -> it.named(ids.of(source + "/" + it.id()))).toList());
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
