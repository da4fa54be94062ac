package parlor.api.seeded.dagger_only_in_wiring;

import dagger.Lazy;

final class Breach {
  final Lazy<String> lazy;

  Breach(Lazy<String> lazy) {
    this.lazy = lazy;
  }
}
