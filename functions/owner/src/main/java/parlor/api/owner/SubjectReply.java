package parlor.api.owner;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import parlor.erasure.Receipt;
import parlor.erasure.Remainder;
import parlor.http.Json;
import parlor.http.Texts;
import parlor.tenant.Language;
import parlor.tenant.Workspace;
import tools.jackson.databind.node.ObjectNode;

/** What an owner may answer somebody who asked, ready to be sent, in each language. */
final class SubjectReply {
  private static final Map<Language, Map<String, String>> TEXTS =
      Texts.load(SubjectReply.class, "subjects");

  private SubjectReply() {}

  /** To the question what there is. */
  static ObjectNode found(Workspace workspace, long conversations, long leads) {
    var json = Json.object();
    for (var language : Language.values()) {
      var text = text(language, conversations == 0 ? "none" : "found");
      json.put(language.code(), filled(text, workspace, language, conversations, leads));
    }
    return json;
  }

  /** To the wish that it be gone. */
  static ObjectNode erased(Workspace workspace, long conversations, long leads, Receipt receipt) {
    if (conversations == 0 && leads == 0) {
      return found(workspace, 0, 0);
    }
    var json = Json.object();
    for (var language : Language.values()) {
      var text = filled(text(language, "erased"), workspace, language, conversations, leads);
      json.put(
          language.code(),
          text.replace("{copies}", copies(language, receipt))
              .replace("{receipt}", "" + receipt.id()));
    }
    return json;
  }

  private static String copies(Language language, Receipt receipt) {
    if (!receipt.remains().contains(Remainder.UNREADABLE_BACKUPS)) {
      return text(language, "copies.own");
    }
    var until = Remainder.UNREADABLE_BACKUPS.until(receipt.at()).orElseThrow();
    var day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(Locale.of(language.code()))
            .format(until.atOffset(ZoneOffset.UTC));
    return text(language, "copies.backups").replace("{until}", day);
  }

  private static String filled(
      String text, Workspace workspace, Language language, long conversations, long leads) {
    return text.replace("{conversations}", counted(language, "conversation", conversations))
        .replace("{leads}", counted(language, "lead", leads))
        .replace("{contact}", workspace.controllerContact())
        .replace("{business}", workspace.name());
  }

  private static String counted(Language language, String what, long count) {
    return text(language, count == 1 ? what + ".one" : what + ".many")
        .replace("{count}", Long.toString(count));
  }

  private static String text(Language language, String key) {
    return Texts.text(TEXTS, language, key);
  }
}
