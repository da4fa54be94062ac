package parlor.erasure;

/** Which copies of what is erased there can be, where a receipt is given. */
public enum Copies {
  /** Backups that the place makes by itself, of all tables but the keyring, for a time. */
  BACKUPS,
  /** Whatever whoever runs it has copied, with the keys; what is put back is erased again. */
  OWN
}
