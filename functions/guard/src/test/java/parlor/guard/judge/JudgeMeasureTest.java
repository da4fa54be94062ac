package parlor.guard.judge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import parlor.guard.judge.Judgement.Allowed;
import parlor.guard.mask.Masker;
import parlor.guard.text.MeasuredTexts;
import parlor.guard.text.Normalised;
import tools.jackson.databind.JsonNode;

/**
 * Measures the judge on texts of anyone's: {@code -Dparlor.texts=PATH}, lines of {@code
 * {"text","source"?,"label"?,"category"?,"functionality"?}}.
 */
@EnabledIfSystemProperty(named = "parlor.texts", matches = ".+")
class JudgeMeasureTest {
  private static final int WARM = 2_000;
  private static final int MEASURED = 500;

  private final GreyBand band = new GreyBand();
  private final Map<String, int[]> rows = new TreeMap<>();
  private final List<Long> nanos = new ArrayList<>();

  @Test
  void measure() throws IOException {
    long before = memory();
    var judge = new Judge();
    var masker = new Masker(Masker.REGIONS);
    masker.mask(Normalised.of(judge.judge("hello") + " +34 600 000 001"));
    long held = memory() - before;
    var pieces = new StringBuilder();
    for (var json : MeasuredTexts.read()) {
      count(judge, json);
      pieces.append(json.path("text").asString()).append(' ');
      if (pieces.length() >= MEASURED) {
        time(judge, masker, pieces.substring(0, MEASURED));
        pieces.setLength(0);
      }
    }
    var out =
        new StringBuilder(
            """
            | texts | there | stopped | share | in doubt of what passed |
            |---|---|---|---|---|
            """);
    rows.forEach(
        (name, n) ->
            out.append(
                String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %.2f %% | %.2f %% |%n",
                    name,
                    n[0],
                    n[1],
                    100.0 * n[1] / n[0],
                    100.0 * n[2] / Math.max(1, n[0] - n[1]))));
    var warm = nanos.stream().skip(WARM).sorted().toList();
    if (!warm.isEmpty()) {
      out.append(
          String.format(
              Locale.ROOT,
              "%n500 characters judged and masked: p50 %.2f ms, p99 %.2f ms; %d MB held%n",
              warm.get(warm.size() / 2) / 1e6,
              warm.get(warm.size() * 99 / 100) / 1e6,
              held / 1_000_000));
    }
    System.out.println(out);
  }

  private void count(Judge judge, JsonNode json) {
    var text = Normalised.of(json.path("text").asString());
    var judgement = judge.judge(text);
    boolean stopped = !(judgement instanceof Allowed);
    boolean grey = band.has(judgement, text);
    var source = json.path("source").asString("") + " " + json.path("label").asString("");
    var kind = json.path("functionality").asString(json.path("category").asString(""));
    for (var name : List.of(source, source + " " + kind)) {
      var row = rows.computeIfAbsent(name, key -> new int[3]);
      row[0]++;
      row[1] += stopped ? 1 : 0;
      row[2] += grey ? 1 : 0;
    }
  }

  private void time(Judge judge, Masker masker, String text) {
    long began = System.nanoTime();
    var normalised = Normalised.of(text);
    var judgement = judge.judge(normalised);
    var masked = masker.mask(normalised);
    nanos.add(System.nanoTime() - began);
    Objects.requireNonNull(judgement);
    Objects.requireNonNull(masked);
  }

  private static long memory() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
