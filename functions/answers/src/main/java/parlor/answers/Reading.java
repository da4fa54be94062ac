package parlor.answers;

/**
 * One way a number may be meant.
 *
 * @param unit a currency, what is measured, what is counted, a name or the digits of a telephone;
 *     empty where the text does not say
 * @param value in thousandths of the smallest unit; of a time the minute of its day, of a date a
 *     hundred for each month and its day
 * @param plain the number that is written, in thousandths
 */
record Reading(Kind kind, String unit, long value, long plain) {
  /** What a number may be. */
  enum Kind {
    TIME,
    DATE,
    MONEY,
    SHARE,
    MEASURE,
    COUNT,
    /** It may be of anything. */
    BARE,
    PHONE,
    NAME
  }

  private static final int ENOUGH = 7;

  static Reading time(int minute) {
    return new Reading(Kind.TIME, "", minute % 1440, -1);
  }

  static Reading bare(long plain) {
    return new Reading(Kind.BARE, "", plain, plain);
  }

  /** Whether a text in which this is read says that, too. */
  boolean backs(Reading said) {
    return switch (said.kind) {
      case BARE -> kind == Kind.TIME ? isHour(said.plain, value) : plain == said.plain;
      case TIME -> kind == Kind.BARE ? isHour(plain, said.value) : isSame(said);
      case MONEY -> isSame(said) || isBare(said);
      case MEASURE -> isSame(said) || isBare(said);
      case COUNT -> isBare(said) || isCount(said);
      case PHONE -> kind == Kind.PHONE && isSameLine(unit, said.unit);
      case SHARE, DATE, NAME -> isSame(said);
    };
  }

  private boolean isSame(Reading said) {
    return kind == said.kind && value == said.value && isOfSame(said);
  }

  private boolean isOfSame(Reading said) {
    return unit.equals(said.unit) || unit.isEmpty() || said.unit.isEmpty();
  }

  /** Of the same, for all one knows; the third may be a day. */
  private boolean isCount(Reading said) {
    boolean counted = kind == Kind.COUNT && isOfSame(said);
    return plain == said.plain && (counted || (kind == Kind.DATE && said.unit.isEmpty()));
  }

  private boolean isBare(Reading said) {
    return kind == Kind.BARE && plain == said.plain;
  }

  /** Whether a number alone may be that hour, before noon or after. */
  private static boolean isHour(long plain, long minute) {
    long written = plain * 60 / 1_000;
    return plain >= 0
        && plain <= 24_000
        && plain % 1_000 == 0
        && (written % 1440 == minute || (plain <= 12_000 && (written + 720) % 1440 == minute));
  }

  /** With or without what is dialled from abroad. */
  private static boolean isSameLine(String a, String b) {
    return Math.min(a.length(), b.length()) >= ENOUGH && (a.endsWith(b) || b.endsWith(a));
  }

  @Override
  public String toString() {
    return "Reading[" + kind + "]";
  }
}
