package parlor.answers.model;

import java.util.Locale;
import parlor.guard.Guard;
import parlor.guard.judge.Judgement;
import parlor.guard.mask.Span;
import parlor.guard.text.Normalised;

/**
 * What a model may not say to a visitor: what a visitor may not say to it, and somebody's numbers
 * and addresses that the content does not give. Where to find help is no reason to be silent.
 */
final class Decency implements OutboundCheck {
  private final Guard guard;

  Decency(Guard guard) {
    this.guard = guard;
  }

  @Override
  public Verdict look(Said said) {
    var text = Normalised.of(said.sentence());
    if (guard.judge().judge(text) instanceof Judgement.Blocked) {
      return Verdict.WITHDRAW;
    }
    for (var span : guard.masker().mask(text).spans()) {
      if (!isPublished(span, said)) {
        return Verdict.DROP;
      }
    }
    return Verdict.PASS;
  }

  private static boolean isPublished(Span span, Said said) {
    var value = plain(said.sentence().substring(span.start(), span.end()));
    return said.passages().stream()
        .anyMatch(passage -> plain(passage.title() + " " + passage.text()).contains(value));
  }

  /** As it reads however it is spaced. */
  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[\\s().-]+", "");
  }
}
