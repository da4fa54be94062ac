package parlor.answers;

import java.util.List;
import java.util.Optional;
import parlor.answers.FaqEntry.Judged;
import parlor.guard.judge.Judge;
import parlor.guard.judge.Judgement.Blocked;
import parlor.guard.text.Normalised;

/**
 * Finds what would tell a model what to do. It is kept, as what a page says, and quoted to
 * visitors; it is never obeyed, and no model reads it. To look takes several times as long as to
 * index, so it is done when content is read, and again only where another edition of the guard has
 * looked.
 */
public final class Directives {
  private final Judge judge;

  public Directives(Judge judge) {
    this.judge = judge;
  }

  /** What a source gives, each entry looked at. */
  public List<Faq> judged(List<Faq> faqs) {
    return faqs.stream().map(faq -> faq.map(this::judged)).toList();
  }

  /** Whether a passage would, as was found when it was read or else is found now. */
  public boolean in(Passage passage) {
    return known(passage.judged())
        .map(Judged::directive)
        .orElseGet(() -> in(passage.title(), passage.text()));
  }

  private FaqEntry judged(FaqEntry entry) {
    return known(entry.judged()).isPresent()
        ? entry
        : entry.judged(new Judged(judge.edition(), in(entry.question(), entry.answer())));
  }

  private Optional<Judged> known(Optional<Judged> judged) {
    return judged.filter(it -> it.edition().equals(judge.edition()));
  }

  private boolean in(String title, String text) {
    return judge.judgeContent(Normalised.of(title + "\n" + text)) instanceof Blocked;
  }
}
