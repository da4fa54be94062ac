package parlor.api.session;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.random.RandomGenerator;
import parlor.erasure.Receipts;
import parlor.limit.AddressBuckets;
import parlor.limit.Challenges;
import parlor.limit.DailySalts;
import parlor.limit.Keys;
import parlor.limit.SpentChallenges;
import parlor.notice.Boards;
import parlor.privacy.ProcessingFacts;
import parlor.privacy.ToldWordings;
import parlor.seal.Keyring;
import parlor.seal.Vault;
import parlor.session.Tokens;
import parlor.tenant.PublicKeys;
import parlor.tenant.Workspaces;

/** What the function is made of. {@code random} is a secure one. */
public interface SessionParts {
  PublicKeys publicKeys();

  Keys keys();

  AddressBuckets addressBuckets();

  Challenges challenges();

  SpentChallenges spentChallenges();

  DailySalts salts();

  Workspaces workspaces();

  /** What visitors are told, so that it can be read later. */
  ToldWordings told();

  Keyring keyring();

  Vault vault();

  Tokens tokens();

  /** Their key is published with the card. */
  Receipts receipts();

  ProcessingFacts facts();

  /** What changes of these are announced. */
  Boards boards();

  Clock clock();

  RandomGenerator random();

  ExecutorService executor();
}
