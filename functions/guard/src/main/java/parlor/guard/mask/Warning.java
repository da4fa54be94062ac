package parlor.guard.mask;

/** What a visitor told that a chat does not need; the text stays as it is, and they are told. */
public enum Warning {
  HEALTH,
  BANK
}
