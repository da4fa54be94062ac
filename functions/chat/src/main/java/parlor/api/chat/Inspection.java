package parlor.api.chat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parlor.answers.LanguageGuess;
import parlor.conversation.Answer;
import parlor.conversation.AnsweredBy;
import parlor.conversation.Entry;
import parlor.conversation.Event.Turn;
import parlor.conversation.MessageText;
import parlor.conversation.Outcome;
import parlor.conversation.Personal;
import parlor.conversation.Personal.Redaction;
import parlor.guard.Guard;
import parlor.guard.judge.GreyBand;
import parlor.guard.judge.Judgement;
import parlor.guard.mask.Kind;
import parlor.guard.mask.Masked;
import parlor.guard.mask.Named;
import parlor.guard.text.Normalised;
import parlor.http.Texts;
import parlor.http.visit.Bearer.Visit;
import parlor.subject.Reach;
import parlor.tenant.Language;

/** What may become of a visitor's words, decided before anything is asked or kept. */
final class Inspection {
  private static final Map<Language, Map<String, String>> TEXTS =
      Texts.load(Inspection.class, "inspection");

  /** A number that was broken off goes on in the message after it. */
  private static final int BEFORE = 2;

  /**
   * The first of the languages a browser asks for, where it names a country, as in {@code es-MX},
   * or the same language said once more with one, as the widget asks: {@code es,es-MX}.
   */
  private static final Pattern COUNTRY =
      Pattern.compile("\\s*([a-z]{2,3})(?:,\\s*\\1)?-([A-Z]{2})\\b");

  private final Guard guard;
  private final Optional<GreyBand> band;

  /** {@code band} where there is somebody to give a second opinion. */
  Inspection(Guard guard, Optional<GreyBand> band) {
    this.guard = guard;
    this.band = band;
  }

  /** A message that was looked at by itself; {@code grey} if it is worth a second opinion. */
  record Look(Normalised text, Judgement judgement, boolean grey) {
    /** Somebody may be in danger: they are not kept waiting, whatever they wrote before. */
    boolean isUrgent() {
      return judgement instanceof Judgement.Referred;
    }
  }

  /** What is to be done with it. Everything in it is masked. */
  sealed interface Decision {
    /** What is kept, and what of it was personal. */
    MessageText kept();

    Personal personal();

    Language language();

    /** Who is named in it. */
    Set<Reach> named();

    /**
     * It goes on.
     *
     * @param asked for those who answer, and for the second opinion
     * @param grey whether it needs one
     */
    record Pass(
        MessageText kept,
        Personal personal,
        Set<Reach> named,
        MessageText asked,
        boolean grey,
        Language language)
        implements Decision {}

    /** It is answered with {@code answer}, and nobody else is asked. */
    record Stop(MessageText kept, Personal personal, Set<Reach> named, Answer answer)
        implements Decision {
      @Override
      public Language language() {
        return answer.language();
      }

      /** Rather than help. */
      boolean isRefusal() {
        return answer.outcome() == Outcome.REFUSED;
      }
    }
  }

  /** The costly part, which needs nothing that has to be fetched. */
  Look look(MessageText message) {
    var text = Normalised.of(message.value());
    var judgement = guard.judge().judge(text);
    return new Look(text, judgement, band.filter(it -> it.has(judgement, text)).isPresent());
  }

  /** {@code history} is newest first. */
  Decision decide(Look look, List<Entry> history, Visit visit) {
    var masked = guard.masker().mask(look.text(), before(history));
    var kept = new MessageText(masked.kept());
    var personal = personal(masked);
    var named = Named.in(masked);
    var language = LanguageGuess.of(look.text().original(), visit.token().language());
    return switch (look.judgement()) {
      case Judgement.Allowed _ ->
          new Decision.Pass(
              kept, personal, named, new MessageText(masked.forModel()), look.grey(), language);
      case Judgement.Blocked _ -> new Decision.Stop(kept, personal, named, refused(language));
      case Judgement.Referred _ -> {
        var words = guard.referral().in(language, country(visit));
        yield new Decision.Stop(kept, personal, named, answer(words, Outcome.REFERRED, language));
      }
    };
  }

  private static String before(List<Entry> history) {
    var before = new ArrayList<String>();
    for (var entry : history.subList(0, Math.min(BEFORE, history.size()))) {
      if (entry.event() instanceof Turn turn) {
        before.addFirst(turn.question().value());
      }
    }
    return String.join("\n", before);
  }

  private static Personal personal(Masked masked) {
    var counts = new EnumMap<Kind, Integer>(Kind.class);
    for (var span : masked.spans()) {
      if (!span.kind().stays()) {
        counts.merge(span.kind(), 1, Integer::sum);
      }
    }
    var redactions = new ArrayList<Redaction>();
    counts.forEach((kind, count) -> redactions.add(new Redaction(kind.word(), count)));
    var warnings =
        masked.warnings().stream().map(each -> each.name().toLowerCase(Locale.ROOT)).sorted();
    return new Personal(redactions, warnings.toList());
  }

  /** Where the visitor's browser says they are at home, such as MX in {@code es-MX}. */
  private static Optional<String> country(Visit visit) {
    return visit
        .call()
        .header("accept-language")
        .map(header -> COUNTRY.matcher(header))
        .filter(Matcher::lookingAt)
        .map(found -> found.group(2));
  }

  /** One kind sentence, whoever found the message to be refused; it never names the rule. */
  static Answer refused(Language language) {
    return answer(Texts.text(TEXTS, language, "refused"), Outcome.REFUSED, language);
  }

  /** Where a business wants a second opinion and nobody can give it: no fault of the visitor's. */
  static Answer unheard(Language language) {
    return answer(Texts.text(TEXTS, language, "unheard"), Outcome.UNANSWERED, language);
  }

  private static Answer answer(String text, Outcome outcome, Language language) {
    return new Answer(Optional.of(text), outcome, AnsweredBy.BUILT_IN, false, List.of(), language);
  }
}
