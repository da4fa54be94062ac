package parlor.answers;

import java.util.List;
import java.util.Locale;
import parlor.conversation.Answer;

/** How well questions were answered. */
record Figures(int answerable, int right, int wrong, int unanswerable, int falselyAnswered) {
  /** Of all that could be answered, the share that was, and rightly. */
  double accuracy() {
    return answerable == 0 ? 1 : (double) right / answerable;
  }

  double falseAnswers() {
    return unanswerable == 0 ? 0 : (double) falselyAnswered / unanswerable;
  }

  Figures plus(Figures other) {
    return new Figures(
        answerable + other.answerable,
        right + other.right,
        wrong + other.wrong,
        unanswerable + other.unanswerable,
        falselyAnswered + other.falselyAnswered);
  }

  static Figures of(List<Domain> domains) {
    return domains.stream().map(Figures::of).reduce(new Figures(0, 0, 0, 0, 0), Figures::plus);
  }

  static Figures of(Domain domain) {
    var figures = new Figures(0, 0, 0, 0, 0);
    var index = ContentIndex.of(List.of(domain.faq()));
    for (var asked : domain.asked()) {
      var entry = entry(answer(domain, asked, index));
      boolean right = entry.equals(asked.entry());
      figures =
          figures.plus(
              asked.isAnswerable()
                  ? new Figures(1, right ? 1 : 0, right || entry.equals("-") ? 0 : 1, 0, 0)
                  : new Figures(0, 0, 0, 1, entry.equals("-") ? 0 : 1));
    }
    return figures;
  }

  static Answer answer(Domain domain, Domain.Asked asked, ContentIndex index) {
    var question = new Question(asked.text(), domain.faq().language(), List.of());
    return new ExtractiveAnswerer().answer(question, index, piece -> {});
  }

  /** {@code -} where there is none. */
  static String entry(Answer answer) {
    return answer.sources().isEmpty() ? "-" : answer.sources().getFirst().entry();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d in content: %.1f %% right, %d wrong, %d silent; %d not in content: %.1f %% false",
        answerable,
        100 * accuracy(),
        wrong,
        answerable - right - wrong,
        unanswerable,
        100 * falseAnswers());
  }
}
