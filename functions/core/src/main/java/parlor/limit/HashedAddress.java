package parlor.limit;

/** An address under the day's salt, 32 hexadecimal digits. */
public record HashedAddress(String value) {}
