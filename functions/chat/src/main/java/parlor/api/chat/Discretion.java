package parlor.api.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import parlor.conversation.Entry;
import parlor.conversation.Event.Turn;
import parlor.conversation.MessageText;
import parlor.conversation.Personal;
import parlor.conversation.Personal.Redaction;
import parlor.guard.mask.Kind;
import parlor.guard.mask.Masked;
import parlor.guard.mask.Masker;
import parlor.guard.text.Normalised;

/** Which of a visitor's words go where: into the transcript, to a model, nowhere. */
final class Discretion {
  /** A number that was broken off goes on in the message after it. */
  private static final int BEFORE = 2;

  private final Masker masker;

  Discretion(Masker masker) {
    this.masker = masker;
  }

  /** {@code history} is newest first. */
  Masked mask(Normalised text, List<Entry> history) {
    var before = new ArrayList<String>();
    for (var entry : history.subList(0, Math.min(BEFORE, history.size()))) {
      if (entry.event() instanceof Turn turn) {
        before.addFirst(turn.question().value());
      }
    }
    return masker.mask(text, String.join("\n", before));
  }

  /** What became of the message, for the visitor and the owner. */
  static Personal personal(Masked masked) {
    var counts = new TreeMap<Kind, Integer>();
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

  /** The log as a model may read it: without the addresses and numbers that are kept in it. */
  List<Entry> forModel(List<Entry> history) {
    return history.stream().map(this::forModel).toList();
  }

  private Entry forModel(Entry entry) {
    return switch (entry.event()) {
      case Turn turn -> {
        var masked = masker.mask(Normalised.of(turn.question().value()));
        yield masked.marks().isEmpty() ? entry : of(entry, turn, masked);
      }
    };
  }

  private static Entry of(Entry entry, Turn turn, Masked masked) {
    var question = new MessageText(masked.forModel());
    return new Entry(
        entry.position(),
        entry.at(),
        new Turn(turn.id(), question, turn.answer(), turn.personal()),
        entry.after());
  }
}
