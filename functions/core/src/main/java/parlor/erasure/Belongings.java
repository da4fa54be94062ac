package parlor.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parlor.people.PersonId;
import parlor.seal.RecordId;
import parlor.tenant.TenantId;

/**
 * All that a business has in the tables, whatever rows they come to hold, for its erasure. Each may
 * be done again, and all throw {@link parlor.failure.Unavailable} in an outage.
 */
public interface Belongings {
  /** Its public keys answer nobody any more. */
  void freeze(TenantId tenant);

  /** Its own key goes: what it sealed is unreadable from now on, in a copy or a backup too. */
  void shred(TenantId tenant);

  /** Records in the keyring after one, in the order of their names, and what each has. */
  Page count(TenantId tenant, Optional<RecordId> after, int most);

  /**
   * Some of them.
   *
   * @param last where the next page begins; empty after the last
   */
  record Page(Map<Kind, Long> counts, Optional<RecordId> last) {
    public Page {
      counts = Map.copyOf(counts);
    }
  }

  /** What no record has. */
  Map<Kind, Long> countRest(TenantId tenant);

  /** Some of its records, those that have lost their key as well; empty if there are none left. */
  List<RecordId> records(TenantId tenant, int most);

  /** Removes what a record has, and then its row in the keyring. */
  void remove(TenantId tenant, RecordId record);

  /**
   * Removes up to so many rows that no record has, and the salts of today and yesterday; false if
   * there may be more rows.
   */
  boolean removeRest(TenantId tenant, Instant now, int most);

  /** Whom any row of the business names. */
  Set<PersonId> people(TenantId tenant);

  /** Removes a membership, and all that is kept of a person who has no other. */
  void remove(TenantId tenant, PersonId person);

  /** Whether no row is left that can be found. */
  boolean isEmpty(TenantId tenant);
}
