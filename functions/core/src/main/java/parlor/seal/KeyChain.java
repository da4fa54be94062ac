package parlor.seal;

/**
 * What opens one record: the tenant's key under the master key, the record's key under the
 * tenant's. Both travel in the visitor's sealed token, so a message reads no keyring.
 */
public record KeyChain(WrappedKey tenantKey, WrappedKey recordKey) {}
