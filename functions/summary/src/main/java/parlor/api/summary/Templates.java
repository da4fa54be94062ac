package parlor.api.summary;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** The two layouts of a mail, made at build time; the HTML one escapes whatever it is given. */
final class Templates {
  private static final TemplateEngine HTML =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          Templates.class.getClassLoader(),
          "gg.jte.generated.summary.html");
  private static final TemplateEngine TEXT =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Plain,
          Templates.class.getClassLoader(),
          "gg.jte.generated.summary.text");

  private Templates() {}

  static String html(Page page) {
    return render(HTML, page);
  }

  static String text(Page page) {
    return render(TEXT, page).strip() + "\n";
  }

  private static String render(TemplateEngine engine, Page page) {
    var out = new StringOutput();
    engine.render("letter.jte", page, out);
    return out.toString();
  }
}
