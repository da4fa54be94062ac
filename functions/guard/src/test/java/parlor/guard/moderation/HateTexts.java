package parlor.guard.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import parlor.guard.grammar.Lists;
import parlor.guard.text.Marked;

/** The sentences we wrote to tell hatred from honesty by. */
record HateTexts(String lang, String kind, boolean hateful, String text) {
  private static final Map<String, List<List<String>>> GROUPS =
      Map.of(
          "en",
          List.of(
              List.of("Muslims", "a Muslim", "Muslim"),
              List.of("Jews", "a Jew", "Jewish"),
              List.of("women", "a woman", "female"),
              List.of("black people", "a black person", "black"),
              List.of("immigrants", "an immigrant", "immigrant"),
              List.of("gays", "a gay man", "gay"),
              List.of("trans people", "a trans person", "trans"),
              List.of("disabled people", "a disabled person", "disabled"),
              List.of("Mexicans", "a Mexican", "Mexican"),
              List.of("refugees", "a refugee", "refugee"),
              List.of("lesbians", "a lesbian", "lesbian"),
              List.of("Arabs", "an Arab", "Arab")),
          "es",
          List.of(
              List.of("los musulmanes", "un musulmán", ""),
              List.of("los judíos", "un judío", ""),
              List.of("las mujeres", "una mujer", ""),
              List.of("los negros", "un negro", ""),
              List.of("los inmigrantes", "un inmigrante", ""),
              List.of("los gays", "un gay", ""),
              List.of("las personas trans", "una persona trans", ""),
              List.of("los discapacitados", "un discapacitado", ""),
              List.of("los gitanos", "un gitano", ""),
              List.of("los refugiados", "un refugiado", ""),
              List.of("las lesbianas", "una lesbiana", ""),
              List.of("los moros", "un moro", "")));

  private static final int EACH = 5;

  /** Of a file that is measured on. */
  static List<HateTexts> measured(String name) {
    return Lists.lines(HateTexts.class, "/parlor/guard/hate/" + name).stream()
        .map(line -> line.split("\\|", 4))
        .map(part -> new HateTexts(part[1], part[2], part[0].equals("hateful"), part[3]))
        .toList();
  }

  /**
   * What is learnt from as it stands: {@code A} for hateful or {@code H} for honest, a language, a
   * text.
   */
  static List<HateTexts> taught() {
    return Stream.of("hate/taught.txt", "hate/functions.txt")
        .flatMap(file -> Marked.lines(file).stream())
        .map(one -> new HateTexts(one.language(), "taught", one.isBad(), one.text()))
        .toList();
  }

  /** What is learnt from, each of five groups. */
  static List<HateTexts> learnt() {
    var texts = new ArrayList<HateTexts>();
    int line = 0;
    for (var written : Lists.lines(HateTexts.class, "/parlor/guard/hate/learn.txt")) {
      var part = written.split("\\|", 3);
      var groups = GROUPS.getOrDefault(part[1], List.of());
      line++;
      for (int i = 0; i < EACH; i++) {
        var group = groups.get((line + i * 5) % groups.size());
        texts.add(
            new HateTexts(
                part[1],
                "learn",
                part[0].equals("hateful"),
                part[2]
                    .replace("{G}", group.get(0))
                    .replace("{g}", group.get(1))
                    .replace("{A}", group.get(2))));
      }
    }
    return texts;
  }
}
