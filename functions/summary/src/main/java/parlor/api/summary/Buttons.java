package parlor.api.summary;

import java.net.URI;
import java.util.Optional;
import parlor.api.summary.Page.Button;

/** Where a mail leads; to the desk alone, which asks who one is. */
final class Buttons {
  private Buttons() {}

  static Optional<Button> to(Optional<URI> place, String key, Words words) {
    return place.map(at -> new Button(words.text(key), at.toString()));
  }
}
