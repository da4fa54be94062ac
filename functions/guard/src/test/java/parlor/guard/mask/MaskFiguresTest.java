package parlor.guard.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import parlor.guard.text.Normalised;

/**
 * How much of what people write is masked, and how much else: of invented messages in both
 * languages, the same every time. A sample; all 100,000 of each with {@code -Pfull}.
 */
class MaskFiguresTest {
  private static final int EACH = Boolean.getBoolean("parlor.full") ? 100_000 : 6_000;
  private static final Masker MASKER = new Masker(Masker.REGIONS);
  private static final List<String> CARRIERS =
      List.of(
          "%s",
          "Here it is: %s",
          "Please use %s, thanks.",
          "I think it was %s. Is that enough?",
          "%s is mine",
          "Ahí va: %s",
          "Es %s, gracias.",
          "Te paso el mío: %s",
          "¿Os sirve %s?",
          "Anota %s y me dices");
  private static final List<String> CALLS =
      List.of(
          "%s",
          "Call me on %s please",
          "You can reach me at %s after six.",
          "Text %s, not the other one",
          "Me podéis llamar al %s",
          "Mi móvil es %s, gracias.",
          "Apunta: %s",
          "Soy Ana, %s");

  private final Invented invented = new Invented(20_26);
  private final Map<String, int[]> rows = new TreeMap<>();

  @Test
  void personal_numbers_are_masked_and_hardly_anything_else() {
    var kinds =
        List.of(Kind.CARD, Kind.IBAN, Kind.US_SSN, Kind.DNI, Kind.NIE, Kind.API_KEY, Kind.PHONE);
    for (int i = 0; i < EACH; i++) {
      var kind = kinds.get(i % kinds.size());
      var region = Masker.REGIONS.get(i / kinds.size() % Masker.REGIONS.size());
      var value = value(kind, region);
      var text = invented.one(kind == Kind.PHONE ? CALLS : CARRIERS).replace("%s", value);
      count(kind == Kind.PHONE ? "phone " + region : kind.word(), kind, value, text);
    }
    print();
    rows.forEach(
        (name, n) -> {
          boolean phone = name.startsWith("phone");
          assertThat(share(n[1], n[0]))
              .as(name + " found")
              .isGreaterThanOrEqualTo(phone ? 97 : 99.5);
          assertThat(share(n[1], n[1] + n[2]))
              .as(name + " right")
              .isGreaterThanOrEqualTo(phone ? 95 : 99);
        });
  }

  @Test
  void honest_figures_are_left_alone() {
    hold("honest", invented::honest);
  }

  @Test
  void dates_prices_and_a_business_s_own_numbers_are_left_alone() {
    hold("ledger", new Ledger(20_26)::line);
  }

  private static void hold(String name, Supplier<String> texts) {
    var masked = new ArrayList<String>();
    for (int i = 0; i < EACH; i++) {
      var text = texts.get();
      var spans = MASKER.mask(Normalised.of(text)).spans();
      if (!spans.isEmpty()) {
        masked.add(spans.getFirst().kind() + " in: " + text);
      }
    }
    if (Boolean.getBoolean("parlor.texts.false")) {
      masked.forEach(System.out::println);
    }
    System.out.println(name + ": " + masked.size() + " of " + EACH + " masked");
    assertThat(masked)
        .as(String.join("\n", masked.stream().limit(30).toList()))
        .hasSizeLessThanOrEqualTo(EACH / 10_000);
  }

  @Test
  void time_grows_with_length_alone() {
    MASKER.mask(Normalised.of("4111 4111 ".repeat(1_000)));
    for (var piece :
        List.of(
            "4111 4111 ",
            "612345678 ",
            "+34 ",
            "5",
            "1-",
            "a@b",
            "es91 ",
            "k: ",
            "1.5.26 ",
            "password i ",
            "a1 is my password ",
            "password = a ",
            "1 5 2026-",
            "4111/")) {
      long small = nanos(piece.repeat(50_000 / piece.length()));
      long large = nanos(piece.repeat(100_000 / piece.length()));
      assertThat(large).as(piece).isLessThan(small * 5 + 200_000_000);
      assertThat(large).as(piece).isLessThan(5_000_000_000L);
    }
  }

  private static long nanos(String text) {
    long began = System.nanoTime();
    assertThat(MASKER.mask(Normalised.of(text)).spans()).isNotNull();
    return System.nanoTime() - began;
  }

  private String value(Kind kind, String region) {
    return switch (kind) {
      case CARD -> invented.card();
      case IBAN -> invented.iban();
      case US_SSN -> invented.ssn();
      case DNI -> invented.dni();
      case NIE -> invented.nie();
      case API_KEY -> invented.key();
      default -> invented.phone(region);
    };
  }

  private void count(String name, Kind kind, String value, String text) {
    int from = text.indexOf(value);
    int to = from + value.length();
    var row = rows.computeIfAbsent(name, any -> new int[3]);
    row[0]++;
    boolean found = false;
    for (var span : MASKER.mask(Normalised.of(text)).spans()) {
      boolean meets = span.start() < to && span.end() > from && span.kind() == kind;
      // All its figures are masked, or it is not found.
      boolean whole = meets && span.start() <= from + 5 && span.end() >= to;
      found |= whole;
      row[2] += meets ? 0 : 1;
    }
    row[1] += found ? 1 : 0;
    if (!found && Boolean.getBoolean("parlor.texts.false")) {
      System.out.println(name + ": " + text + " " + MASKER.mask(Normalised.of(text)).spans());
    }
  }

  private void print() {
    var out = new StringBuilder("| kind | there | recall | precision |\n|---|---|---|---|\n");
    rows.forEach(
        (name, n) ->
            out.append(
                String.format(
                    Locale.ROOT,
                    "| %s | %d | %.2f %% | %.2f %% |%n",
                    name,
                    n[0],
                    share(n[1], n[0]),
                    share(n[1], n[1] + n[2]))));
    System.out.println(out);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 100 : 100.0 * part / whole;
  }
}
