package parlor.answers;

/** From one figure to another of its kind, both included. */
record Stretch(Reading.Kind kind, long low, long high) {
  private static final long DAY = 1440;

  static Stretch of(Reading low, Reading high) {
    boolean overnight = low.kind() == Reading.Kind.TIME && high.value() < low.value();
    return new Stretch(low.kind(), low.value(), high.value() + (overnight ? DAY : 0));
  }

  boolean holds(Reading reading) {
    boolean next = reading.kind() == Reading.Kind.TIME && reading.value() + DAY <= high;
    return reading.kind() == kind && (next || (low <= reading.value() && reading.value() <= high));
  }
}
