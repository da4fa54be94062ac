package parlor.runtime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.sun.net.httpserver.Headers;
import java.util.Arrays;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What can be wrong with a part, some of it on purpose to be repeated by whoever reads it. */
enum Fault {
  NONE,
  /** Never answers. */
  HANGING,
  /** Ends the connection in place of an answer. */
  DROPPING,
  /** Says that it is not allowed. */
  REFUSING,
  /** Says 500 and nothing else. */
  BROKEN,
  /** Says the first half of its answer. */
  CUT,
  /** Says its answer without quotes and ends of elements, which parsers like to quote. */
  GARBLED,
  /** Refuses, and tells what it was asked, by whom, and what it would have answered. */
  TELLING;

  int status(int usual) {
    return switch (this) {
      case REFUSING, TELLING -> 400;
      case BROKEN -> 500;
      default -> usual;
    };
  }

  byte[] body(Headers asking, byte[] asked, byte[] answer) {
    return switch (this) {
      case REFUSING -> error(asking, "not allowed");
      case BROKEN -> new byte[0];
      case CUT -> Arrays.copyOf(answer, answer.length / 2);
      case GARBLED -> latin(latin(answer).replace("\"", "").replace("</", ""));
      case TELLING ->
          error(asking, asking.entrySet() + " " + latin(asked) + " answer: " + latin(answer));
      default -> answer;
    };
  }

  private static byte[] error(Headers asking, String message) {
    if (asking.containsKey("X-Amz-Target")) {
      return JsonMapper.shared()
          .writeValueAsBytes(Map.of("__type", "AccessDeniedException", "message", message));
    }
    var told = message.replace("&", "&amp;").replace("<", "&lt;");
    return latin("<Error><Code>AccessDenied</Code><Message>" + told + "</Message></Error>");
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
  }

  private static byte[] latin(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
