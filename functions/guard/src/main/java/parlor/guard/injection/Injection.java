package parlor.guard.injection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import parlor.guard.grammar.Grammar;
import parlor.guard.grammar.Items;
import parlor.guard.grammar.Lexicon;
import parlor.guard.grammar.Lists;
import parlor.guard.grammar.Reader;
import parlor.guard.text.Normalised;

/** The grammar of override, persona, extraction and output forcing, and the shapes beside it. */
public final class Injection {
  /** Hints that are enough in a visitor's message. */
  static final int ENOUGH = 2;

  /** Hints that are enough in content, which has nothing to ask of an assistant. */
  private static final int ENOUGH_IN_CONTENT = 2;

  /**
   * How like an attack a text must be, where the grammar finds too little; from half of the sets.
   */
  private static final double LIKE = 0.7;

  private static final String PATTERNS = "grammar.txt";
  private static final String WORDS = "words.txt";

  private final Lexicon lexicon;
  private final Grammar grammar;
  private final Reader reader;
  private final WhatItIs asked = new WhatItIs();
  private final OtherLanguages others = new OtherLanguages();
  private final ToMachines machines = new ToMachines();
  private final Model model = new Model();
  private final String edition = mark();
  private final long own;
  private final long addressed;

  public Injection() {
    var classes = new HashSet<>(Grammar.classes(Injection.class, PATTERNS));
    classes.addAll(Set.of("WIFI", "TELLUSER"));
    lexicon = Lexicon.of(Injection.class, classes, WORDS);
    grammar = new Grammar(Injection.class, PATTERNS, lexicon);
    reader = Reader.exact(lexicon);
    own = lexicon.bit("WIFI");
    addressed = lexicon.bit("TELLUSER");
  }

  private static String mark() {
    var lists = new CRC32();
    for (var name :
        List.of(
            PATTERNS,
            WORDS,
            OtherLanguages.PATTERNS,
            OtherLanguages.WORDS,
            ToMachines.PATTERNS,
            ToMachines.WORDS)) {
      lists.update(String.join("\n", Lists.lines(Injection.class, name)).getBytes(UTF_8));
    }
    return HexFormat.of().toHexDigits((int) lists.getValue());
  }

  /** Whether a visitor's message tries it. */
  public boolean in(Normalised text) {
    return of(text) >= 1;
  }

  /** How near a visitor's message comes to it; 1 where it tries. */
  public double of(Normalised text) {
    if (asked.is(text)) {
      return 0;
    }
    double hinted = (double) evidence(text) / ENOUGH;
    return hinted >= 1 ? 1 : Math.min(1, Math.max(hinted, model.of(text.folded().text()) / LIKE));
  }

  /** Whether a passage of content, or a tool's result, speaks to the assistant that reads it. */
  public boolean inContent(Normalised text) {
    if (evidence(text) >= ENOUGH_IN_CONTENT || machines.speaks(text)) {
      return true;
    }
    for (var view : text.views()) {
      if (reader.read(view.text()).has(addressed)) {
        return true;
      }
    }
    return false;
  }

  /** A mark of the lists. */
  public String edition() {
    return edition;
  }

  /** How much speaks for it; {@link #ENOUGH} where one thing alone does. */
  int evidence(Normalised text) {
    int most = Shapes.in(text.original()) || others.attacks(text) ? ENOUGH : 0;
    for (var view : text.views()) {
      if (most >= ENOUGH) {
        return most;
      }
      most = Math.max(most, evidence(reader.read(view.text())));
    }
    return most;
  }

  private int evidence(Items items) {
    int hints = 0;
    for (var name : grammar.names(items, match -> holds(items, match))) {
      if (!name.startsWith("hint")) {
        return ENOUGH;
      }
      hints++;
    }
    return hints;
  }

  /** A secret of the visitor's own, or the guests' network, may be asked for. */
  private boolean holds(Items items, Grammar.Match match) {
    return !match.name().startsWith("secret") || !items.sentenceHas(match.from(), own);
  }
}
