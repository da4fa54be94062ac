package parlor.guard.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A text in every reading a guard looks at. Made in time that grows with its length alone, whatever
 * it holds.
 */
public final class Normalised {
  /** Encoded in encoded in encoded. */
  private static final int LAYERS = 3;

  /** All views together are at most this often as long as the text. */
  private static final int TIMES = 24;

  private static final int ALWAYS = 4_096;

  private final String original;
  private final View written;
  private final List<View> views;

  private Normalised(String original, View written, List<View> views) {
    this.original = original;
    this.written = written;
    this.views = views;
  }

  public static Normalised of(String original) {
    var raw = View.of(original);
    var written = Cleaning.of(raw, false);
    var views = new ArrayList<View>();
    readings(Folding.of(written, Reading.FOLDED), original, views);
    var layer = Cleaning.of(raw, true);
    var last = written.text();
    for (int i = 0; i <= LAYERS; i++) {
      if (!layer.text().equals(last)) {
        last = layer.text();
        readings(Folding.of(layer, Reading.DECODED), original, views);
      }
      var next = Decoding.of(layer);
      if (next == layer) {
        break;
      }
      layer = Cleaning.of(next, true);
    }
    return new Normalised(original, written, List.copyOf(views));
  }

  public String original() {
    return original;
  }

  /** What is visible, in compatibility form (NFKC); case and look-alikes as they are. */
  public View written() {
    return written;
  }

  /** {@link #written}, folded: the text to look at first. */
  public View folded() {
    return views.getFirst();
  }

  /** {@link #folded} and whatever else can be read, each once; most texts have one. */
  public List<View> views() {
    return views;
  }

  /** How many code points of the original stand before a char of it. */
  public int codePoints(int index) {
    return original.codePointCount(0, index);
  }

  /** What it says is a visitor's. */
  @Override
  public String toString() {
    return "Normalised[" + original.length() + ", " + views.size() + "]";
  }

  private static void readings(View folded, String original, List<View> views) {
    add(folded, original, views);
    var turned = Turned.of(folded);
    undisguised(folded, original, views);
    if (turned != folded) {
      add(turned, original, views);
      undisguised(turned, original, views);
    }
  }

  private static void undisguised(View folded, String original, List<View> views) {
    var joined = Joined.of(folded);
    var leet = Leet.of(joined, 'i');
    squeezed(leet, original, views);
    if (Leet.isOpen(joined, leet)) {
      squeezed(Leet.of(joined, 'l'), original, views);
    }
  }

  private static void squeezed(View view, String original, List<View> views) {
    add(Squeezed.of(view, 1, 1), original, views);
    add(Squeezed.of(view, 1, 2), original, views);
    add(Squeezed.of(view, 2, 2), original, views);
  }

  private static void add(View view, String original, List<View> views) {
    long held = view.text().length();
    for (var one : views) {
      if (one.text().equals(view.text())) {
        return;
      }
      held += one.text().length();
    }
    if (held <= ALWAYS + (long) TIMES * original.length()) {
      views.add(view);
    }
  }
}
