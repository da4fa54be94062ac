package parlor.host.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parlor.host.signin.SignInPages;
import parlor.http.Body;
import parlor.http.HttpCall;
import parlor.http.HttpReply;

/** Pages from templates, which escape whatever they are given; no scripts, no other origins. */
final class Html {
  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  private static final Map<String, String> HEADERS =
      Map.of(
          "content-type",
          "text/html; charset=utf-8",
          "cache-control",
          "no-store",
          "vary",
          "Accept-Language",
          "x-content-type-options",
          "nosniff",
          "referrer-policy",
          "no-referrer",
          "cross-origin-opener-policy",
          "same-origin",
          "cross-origin-resource-policy",
          "same-origin",
          "content-security-policy",
          "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
              + " form-action 'none'; frame-ancestors 'none'");

  /** For a page with forms: where they may go, and that a form says which page it was on. */
  static final Map<String, String> FORMS =
      Map.of(
          "referrer-policy",
          "same-origin",
          "content-security-policy",
          "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
              + " form-action 'self'; frame-ancestors 'none'");

  private Html() {}

  /** A page in the caller's language, from a template without its ending. */
  static HttpReply page(
      int status, HttpCall call, String template, Map<String, ? extends @Nullable Object> values) {
    var words = Words.in(call.language());
    var all = new HashMap<String, @Nullable Object>(values);
    all.put("w", words);
    var out = new StringOutput();
    ENGINE.render(template + ".jte", all, out);
    return new HttpReply.Bytes(status, HEADERS, Body.of(out.toString()))
        .with(Map.of("content-language", words.language().code()));
  }

  /** The choice of whom to be. */
  static HttpReply signIn(HttpCall call, SignInPages.Choice choice) {
    return page(200, call, "signin", Map.of("choice", choice)).with(FORMS);
  }
}
