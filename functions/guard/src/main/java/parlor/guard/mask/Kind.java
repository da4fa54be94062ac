package parlor.guard.mask;

import java.util.Locale;

/** What a stretch of text is. */
public enum Kind {
  CARD,
  /** The three or four figures on a card's back, or its PIN. */
  CARD_CODE,
  IBAN,
  BANK_NUMBER,
  US_SSN,
  US_PASSPORT,
  US_DRIVER_LICENSE,
  DNI,
  NIE,
  UK_NINO,
  UK_NHS,
  PASSWORD,
  API_KEY,
  CRYPTO_WALLET,
  IP_ADDRESS,
  EMAIL,
  PHONE;

  /** The word others know it by, such as {@code us-ssn}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether a business needs it to answer: it stays in what is kept, marked. */
  public boolean stays() {
    return this == EMAIL || this == PHONE;
  }
}
