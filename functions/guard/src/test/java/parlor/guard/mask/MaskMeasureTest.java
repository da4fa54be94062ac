package parlor.guard.mask;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import parlor.guard.text.MeasuredTexts;
import parlor.guard.text.Normalised;
import tools.jackson.databind.JsonNode;

/**
 * Measures masking on texts of anyone's: {@code -Dparlor.texts=PATH}, lines of {@code
 * {"text","spans"?,"source"?,"label"?}}. A span there is met by one of the same kind that overlaps
 * it; one of ours that overlaps none of the kind is false.
 */
@EnabledIfSystemProperty(named = "parlor.texts", matches = ".+")
class MaskMeasureTest {
  private static final Map<String, String> KINDS =
      Map.of(
          "credit-card", "card",
          "iban-code", "iban",
          "email-address", "email",
          "phone-number", "phone");

  private final Masker masker = new Masker(Masker.REGIONS);
  private final Map<String, int[]> kinds = new TreeMap<>();
  private final Map<String, int[]> sources = new TreeMap<>();
  private final List<Long> nanos = new ArrayList<>();

  @Test
  void measure() throws IOException {
    MeasuredTexts.read().forEach(this::measure);
    var out = new StringBuilder("| kind | there | found | ours | false |\n|---|---|---|---|---|\n");
    kinds.forEach((kind, n) -> row(out, kind, n));
    out.append("\n| source | texts | masked | spans |\n|---|---|---|---|\n");
    sources.forEach((source, n) -> row(out, source, n));
    times(out);
    System.out.println(out);
  }

  private void measure(JsonNode line) {
    var text = line.path("text").asString();
    var masked = masker.mask(Normalised.of(text));
    var source = line.path("source").asString("") + " " + line.path("label").asString("");
    var bySource = sources.computeIfAbsent(source, key -> new int[3]);
    bySource[0]++;
    bySource[1] += masked.spans().isEmpty() ? 0 : 1;
    bySource[2] += masked.spans().size();
    for (var wanted : line.path("spans")) {
      var n = kinds.computeIfAbsent(kind(wanted), key -> new int[4]);
      n[0]++;
      n[1] += masked.spans().stream().anyMatch(span -> meets(text, span, wanted)) ? 1 : 0;
    }
    for (var span : masked.spans()) {
      var n = kinds.computeIfAbsent(span.kind().word(), key -> new int[4]);
      n[2]++;
      boolean met = false;
      for (var wanted : line.path("spans")) {
        met |= meets(text, span, wanted);
      }
      n[3] += met ? 0 : 1;
      if (!met && Boolean.getBoolean("parlor.texts.false")) {
        System.out.println(span.kind() + ": " + text.substring(span.start(), span.end()));
      }
    }
    time(text);
  }

  private void time(String text) {
    var long500 = text.isEmpty() ? "" : text.repeat(500 / text.length() + 1).substring(0, 500);
    long begun = System.nanoTime();
    masker.mask(Normalised.of(long500));
    nanos.add(System.nanoTime() - begun);
  }

  private void times(StringBuilder out) {
    var warm = nanos.subList(nanos.size() / 2, nanos.size()).stream().sorted().toList();
    out.append(
        String.format(
            Locale.ROOT,
            "%n500 characters, second half of the run: p50 %.3f ms, p99 %.3f ms%n",
            warm.get(warm.size() / 2) / 1e6,
            warm.get(warm.size() * 99 / 100) / 1e6));
    for (var hostile :
        List.of(
            "1",
            "4111 ",
            "a@",
            "+34 6",
            "es91 ",
            "h a ",
            "\u0301",
            "aWdub3Jl",
            "Aа1.",
            "%2541",
            "password is ",
            ":::",
            "::f",
            "12-")) {
      out.append(
          String.format(
              Locale.ROOT,
              "%s: 50 KB %.1f ms, 100 KB %.1f ms%n",
              hostile.equals("\u0301") ? "marks" : hostile,
              millis(hostile, 50_000),
              millis(hostile, 100_000)));
    }
  }

  private double millis(String hostile, int length) {
    var text = Normalised.of(hostile.repeat(length / hostile.length()));
    masker.mask(text);
    long begun = System.nanoTime();
    masker.mask(Normalised.of(text.original()));
    return (System.nanoTime() - begun) / 1e6;
  }

  private static boolean meets(String text, Span span, JsonNode wanted) {
    int from = text.offsetByCodePoints(0, wanted.path("start").asInt());
    int to = text.offsetByCodePoints(0, wanted.path("end").asInt());
    return span.kind().word().equals(kind(wanted)) && span.start() < to && span.end() > from;
  }

  private static String kind(JsonNode span) {
    var name = span.path("kind").asString(span.path("type").asString(""));
    var word = name.toLowerCase(Locale.ROOT).replace('_', '-');
    return KINDS.getOrDefault(word, word);
  }

  private static void row(StringBuilder out, String name, int[] values) {
    out.append("| ").append(name);
    for (int value : values) {
      out.append(" | ").append(value);
    }
    out.append(" |\n");
  }
}
