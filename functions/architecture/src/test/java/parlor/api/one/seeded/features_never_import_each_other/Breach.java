package parlor.api.one.seeded.features_never_import_each_other;

import parlor.api.two.seeded.features_never_import_each_other.Other;

public final class Breach {
  final Other other;

  Breach(Other other) {
    this.other = other;
  }
}
