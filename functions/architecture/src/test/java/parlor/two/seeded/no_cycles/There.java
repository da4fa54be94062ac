package parlor.two.seeded.no_cycles;

import parlor.one.seeded.no_cycles.Here;

/** The other half. */
public final class There {
  final Here here;

  There(Here here) {
    this.here = here;
  }
}
