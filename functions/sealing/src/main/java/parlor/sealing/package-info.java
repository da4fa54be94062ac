/**
 * Sealing under Tink's AES-256-GCM. The order of keys: a master key wraps each tenant's key, which
 * wraps each record's key, which seals the record's parts. Tink does the cryptography; what is ours
 * is only which names are bound in as associated data.
 */
@NullMarked
package parlor.sealing;

import org.jspecify.annotations.NullMarked;
