package parlor.one.seeded.no_cycles;

import parlor.two.seeded.no_cycles.There;

/** Half of a circle. */
public final class Here {
  final There there;

  Here(There there) {
    this.there = there;
  }
}
