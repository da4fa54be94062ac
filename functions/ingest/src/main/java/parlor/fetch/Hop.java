package parlor.fetch;

import java.net.URI;

/** One request: it ends the fetch, or leads on. */
sealed interface Hop {
  record Done(Fetched fetched) implements Hop {}

  record Elsewhere(URI next) implements Hop {}
}
