package parlor.host.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Mail that would have been sent: one JSON file each, in a folder, newest last by name. */
public record Outbox(Path folder) {
  private static final JsonMapper JSON = JsonMapper.shared();

  HttpReply reply(HttpCall call) {
    var mails = mails();
    return call.header("accept").filter(accept -> accept.contains("application/json")).isPresent()
        ? Json.reply(200, json(mails))
        : Html.page(200, call, "outbox", Map.of("mails", mails));
  }

  private List<Mail> mails() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      var mails = new ArrayList<Mail>();
      for (var file : files.filter(one -> one.toString().endsWith(".json")).sorted().toList()) {
        var mail = JSON.readTree(Files.readAllBytes(file));
        mails.add(
            new Mail(
                text(mail, "to"), text(mail, "subject"), text(mail, "text"), text(mail, "html")));
      }
      return mails;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(List<Mail> mails) {
    var list = JsonNodeFactory.instance.arrayNode();
    for (var mail : mails) {
      list.addObject()
          .put("to", mail.to())
          .put("subject", mail.subject())
          .put("text", mail.text())
          .put("html", mail.html());
    }
    return list;
  }

  private static String text(JsonNode mail, String field) {
    return mail.path(field).asString("");
  }
}
