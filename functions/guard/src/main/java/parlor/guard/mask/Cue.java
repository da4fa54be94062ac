package parlor.guard.mask;

import java.util.Locale;

/** What a word says about a number or a secret near it. */
enum Cue {
  CARD(0),
  CODE(1),
  PIN(2),
  BANK(3),
  ROUTING(4),
  ACCOUNT(5),
  IBAN(6),
  SSN(7),
  PASSPORT(8),
  LICENSE(9),
  DNI(10),
  NINO(11),
  NHS(12),
  PASSWORD(13),
  KEY(14),
  IP(15),
  PHONE(16),
  /** A number of a business's own: an order, a parcel, a room, a product. */
  OURS(17),
  HEALTH(18),
  /** An account of a bank, by its number. */
  NUMBERED(19);

  private final int bit;

  Cue(int place) {
    bit = 1 << place;
  }

  int bit() {
    return bit;
  }

  static Cue of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
