package parlor.answers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import parlor.answers.FigureReader.Pair;
import parlor.answers.Reading.Kind;
import parlor.tenant.Language;

/**
 * Whether the figures of a sentence stand in what it is from: hours, dates, sums, shares, measures,
 * counts, telephones, however either writes them. What a visitor has said may be repeated, but not
 * in the place of what a passage says. Nothing is worked out.
 */
public final class FigureCheck {
  /** What businesses are asked to confirm. */
  private static final Set<Kind> STATED = Set.of(Kind.TIME, Kind.MONEY, Kind.SHARE);

  /** With accents: a {@code si} and a {@code sí} are not the same. */
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

  /** What a passage says. */
  private record Read(Passage passage, FigureReader figures) {
    @Override
    public String toString() {
      return "Read[hidden]";
    }
  }

  private final List<Figure> visitors = new ArrayList<>();
  private final List<Figure> owners = new ArrayList<>();
  private final List<Read> read = new ArrayList<>();

  /**
   * One for one answer.
   *
   * @param heard what the visitor has said, and been answered
   * @param told what the business has told about itself beside passages
   */
  public FigureCheck(List<String> heard, List<String> told) {
    heard.forEach(text -> visitors.addAll(new FigureReader(text, true).figures()));
    told.forEach(text -> owners.addAll(new FigureReader(text, true).figures()));
  }

  /** {@code cited} are the passages that the sentence names. */
  public boolean isBacked(String sentence, Collection<Passage> cited) {
    var said = new FigureReader(sentence, false);
    var claims = said.claims();
    if (claims.isEmpty()) {
      return true;
    }
    var pages = cited.stream().map(this::read).toList();
    var own = claims.stream().filter(claim -> isIn(pages, claim)).toList();
    return claims.stream()
            .allMatch(
                claim ->
                    own.contains(claim)
                        || backs(owners, claim)
                        || (isHeard(claim) && isOnlyRepeated(claim, own, pages, sentence)))
        && said.pairs().stream().allMatch(pair -> arePaired(pages, pair));
  }

  /** From one hour to another: not from one of the pages' pairs to the other of the next. */
  private boolean arePaired(List<FigureReader> pages, Pair said) {
    var from = said.from();
    var to = said.to();
    return !from.is(Kind.TIME)
        || isHeard(from)
        || isHeard(to)
        || pages.stream()
            .anyMatch(
                page ->
                    backs(page.alone(), from)
                        || backs(page.alone(), to)
                        || page.pairs().stream()
                            .anyMatch(own -> own.from().backs(from) && own.to().backs(to)));
  }

  private FigureReader read(Passage passage) {
    for (var each : read) {
      if (each.passage.equals(passage)) {
        return each.figures;
      }
    }
    var text = passage.title() + "\n" + passage.text() + "\n" + passage.url().orElse("");
    var figures = new FigureReader(text, true);
    read.add(new Read(passage, figures));
    return figures;
  }

  /** Of visitors, five of whom come, nothing is told about five o'clock. */
  private boolean isHeard(Figure claim) {
    return STATED.stream().noneMatch(claim::is)
        ? backs(visitors, claim)
        : visitors.stream()
            .filter(heard -> heard.is(claim.readings().getFirst().kind()))
            .anyMatch(heard -> heard.backs(claim));
  }

  private static boolean isIn(List<FigureReader> pages, Figure claim) {
    return pages.stream().anyMatch(page -> backs(page.figures(), claim));
  }

  private static boolean backs(List<Figure> figures, Figure claim) {
    return figures.stream().anyMatch(figure -> figure.backs(claim));
  }

  /**
   * Whether a visitor's figure does not stand where one of the pages would: they have none of its
   * kind, or theirs is named, too, or whom to call, or theirs holds it, or the sentence denies it
   * or speaks of the visitor.
   */
  private static boolean isOnlyRepeated(
      Figure claim, List<Figure> own, List<FigureReader> pages, String sentence) {
    var kind = claim.readings().getFirst().kind();
    return !STATED.contains(kind)
        || pages.stream().noneMatch(page -> page.figures().stream().anyMatch(it -> it.is(kind)))
        || own.stream().anyMatch(it -> it.is(kind) || it.is(Kind.PHONE))
        || pages.stream().anyMatch(page -> isWithin(page, claim))
        || isOfTheirs(sentence);
  }

  private static boolean isWithin(FigureReader page, Figure claim) {
    return page.stretches().stream()
        .anyMatch(stretch -> claim.readings().stream().anyMatch(stretch::holds));
  }

  private static boolean isOfTheirs(String sentence) {
    var words = Words.of(sentence, Integer.MAX_VALUE);
    return NO_LETTERS
            .splitAsStream(sentence.toLowerCase(Locale.ROOT))
            .anyMatch(word -> FigureWords.is("theirs", word))
        || Courtesies.in(Language.EN).denies(words)
        || Courtesies.in(Language.ES).denies(words);
  }
}
