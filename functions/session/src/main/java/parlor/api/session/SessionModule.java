package parlor.api.session;

import dagger.Module;
import dagger.Provides;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import javax.inject.Singleton;
import parlor.erasure.Receipts;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.ProblemBoundary;
import parlor.limit.AddressBuckets;
import parlor.limit.AddressGate;
import parlor.limit.Challenges;
import parlor.limit.DailySalts;
import parlor.limit.Keys;
import parlor.limit.ProofGate;
import parlor.limit.SpentChallenges;
import parlor.notice.Boards;
import parlor.privacy.ProcessingFacts;
import parlor.privacy.ToldWordings;
import parlor.seal.Keyring;
import parlor.seal.Vault;
import parlor.session.Tokens;
import parlor.tenant.PublicKeys;
import parlor.tenant.Workspaces;

@Module
final class SessionModule {
  private SessionModule() {}

  @Provides
  @Singleton
  static Function<HttpCall, HttpReply> endpoint(OpenSession open, ReadPrivacy privacy) {
    return new ProblemBoundary(new SessionEndpoint(open, privacy));
  }

  @Provides
  static ReadPrivacy privacy(
      PublicKeys publicKeys,
      Keys keys,
      Workspaces workspaces,
      Receipts receipts,
      ProcessingFacts facts,
      Boards boards,
      Clock clock) {
    return new ReadPrivacy(publicKeys, keys, workspaces, receipts, facts, boards, clock);
  }

  @Provides
  static OpenSession open(
      PublicKeys publicKeys,
      Door door,
      Workspaces workspaces,
      Keyring keyring,
      Visits visits,
      ToldWordings told,
      Clock clock,
      ExecutorService executor) {
    return new OpenSession(publicKeys, door, workspaces, keyring, visits, told, clock, executor);
  }

  @Provides
  static Door door(
      Keys keys,
      AddressBuckets buckets,
      Challenges challenges,
      SpentChallenges spent,
      DailySalts salts,
      Clock clock,
      ExecutorService executor) {
    var proofs = new ProofGate(challenges, spent);
    return new Door(keys, new AddressGate(buckets), proofs, salts, clock, executor);
  }

  @Provides
  static Visits visits(
      Keyring keyring, Vault vault, Tokens tokens, Clock clock, RandomGenerator random) {
    return new Visits(keyring, vault, tokens, clock, random);
  }
}
