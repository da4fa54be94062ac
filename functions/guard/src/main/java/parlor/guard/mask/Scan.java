package parlor.guard.mask;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import parlor.guard.text.Normalised;
import parlor.guard.text.View;

/** A message being looked through, and what has been found in it. */
final class Scan {
  final Normalised message;

  /** Lower case, figures of any script as ours. */
  final String folded;

  /** Case kept. */
  final String written;

  /** {@link #folded} without accents. */
  final String bare;

  final Cues cues;
  final Dates dates;

  /** How often libphonenumber was asked. */
  int asked;

  private final View foldedView;
  private final BitSet taken = new BitSet();
  private final List<Span> spans = new ArrayList<>();

  Scan(Normalised message) {
    this.message = message;
    foldedView = message.folded();
    folded = foldedView.text();
    written = message.written().text();
    bare = foldedView.bare().text();
    cues = Cues.of(bare);
    dates = Dates.of(folded);
  }

  /** Takes a stretch of {@link #folded}, unless a part of it is taken. */
  boolean take(Kind kind, int from, int to) {
    return take(kind, foldedView, from, to);
  }

  boolean takeWritten(Kind kind, int from, int to) {
    return take(kind, message.written(), from, to);
  }

  /** Whether no part of this stretch of {@link #folded} is taken. */
  boolean isFree(int from, int to) {
    return isFree(foldedView, from, to);
  }

  List<Span> spans() {
    spans.sort(Comparator.comparingInt(Span::start));
    return List.copyOf(spans);
  }

  private boolean take(Kind kind, View view, int from, int to) {
    if (!isFree(view, from, to)) {
      return false;
    }
    int start = view.start(from);
    int end = view.end(to);
    taken.set(start, end);
    spans.add(new Span(kind, start, end));
    return true;
  }

  private boolean isFree(View view, int from, int to) {
    int next = taken.nextSetBit(view.start(from));
    return next < 0 || next >= view.end(to);
  }
}
