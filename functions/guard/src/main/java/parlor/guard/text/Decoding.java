package parlor.guard.text;

import org.jspecify.annotations.Nullable;

/** Encoded runs decoded where they stand, one layer; what surrounds them stays. */
final class Decoding {
  private Decoding() {}

  /** The same view where nothing is encoded. */
  static View of(View cleaned) {
    var text = cleaned.text();
    Traced out = null;
    int i = 0;
    while (i < text.length()) {
      var run = run(text, i);
      if (run == null) {
        int past = i + 1;
        // A run that says nothing is not looked into again from each of its characters.
        while (past < text.length() && Packed.is(text.charAt(i)) && Packed.is(text.charAt(past))) {
          past++;
        }
        if (out != null) {
          copy(cleaned, i, past, out);
        }
        i = past;
        continue;
      }
      if (out == null) {
        out = new Traced(text.length());
        copy(cleaned, 0, i, out);
      }
      out.add(run.says(), cleaned.start(i));
      i = run.end();
    }
    return out == null ? cleaned : out.view(Reading.DECODED, cleaned.end(text.length()));
  }

  private static @Nullable Run run(String text, int at) {
    char c = text.charAt(at);
    return switch (c) {
      case '%' -> Escapes.percent(text, at);
      case '&' -> Escapes.entity(text, at);
      case '\\' -> Escapes.backslash(text, at);
      default -> Packed.is(c) ? Packed.run(text, at) : null;
    };
  }

  private static void copy(View view, int from, int to, Traced out) {
    for (int i = from; i < to; i++) {
      out.add(view.text().charAt(i), view.start(i));
    }
  }
}
