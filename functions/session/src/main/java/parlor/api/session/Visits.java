package parlor.api.session;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import parlor.conversation.ConversationId;
import parlor.limit.DailySalt;
import parlor.seal.KeyChain;
import parlor.seal.Keyring;
import parlor.seal.RecordOpener;
import parlor.seal.Vault;
import parlor.seal.WrappedKey;
import parlor.session.Resume;
import parlor.session.Tokens;
import parlor.session.Told;
import parlor.session.VisitToken;
import parlor.tenant.Language;
import parlor.tenant.Origin;
import parlor.tenant.PublicKey;
import parlor.tenant.Retention;

/** Begins a conversation, or goes on with one by its secret. */
final class Visits {
  /** Who comes, once the door has let them in, and what they are told. */
  record Visitor(PublicKey key, Origin origin, Language language, DailySalt salt, Told told) {}

  /** A visit under way. */
  record Visit(String token, Instant expiresAt, Resume resume) {
    @Override
    public String toString() {
      return "Visit[until " + expiresAt + "]";
    }
  }

  private final Keyring keyring;
  private final Vault vault;
  private final Tokens tokens;
  private final Clock clock;
  private final RandomGenerator random;

  Visits(Keyring keyring, Vault vault, Tokens tokens, Clock clock, RandomGenerator random) {
    this.keyring = keyring;
    this.vault = vault;
    this.tokens = tokens;
    this.clock = clock;
    this.random = random;
  }

  Visit begin(Visitor visitor, WrappedKey tenantKey, Retention retention) {
    var id = ConversationId.of(clock.instant(), bytes(10));
    var tenant = visitor.key().tenant();
    var chain = vault.newRecordKey(tenant, id.record(), tenantKey);
    var resume = new Resume(id, bytes(24));
    var endsAt = retention.endOfConversation(id.startedAt());
    keyring.add(
        tenant,
        id.record(),
        new Keyring.Row(
            chain.recordKey(), Optional.of(resume.hash()), endsAt, Optional.of(visitor.origin())));
    return visit(visitor, resume, chain, endsAt);
  }

  /** Empty if the conversation is erased or over, or the secret is not its own. */
  Optional<Visit> resume(
      Visitor visitor, WrappedKey tenantKey, Retention retention, Resume resume) {
    var id = resume.conversation();
    var now = clock.instant();
    var tenant = visitor.key().tenant();
    var opener = new RecordOpener(keyring, vault, tenant, tenantKey);
    return keyring
        .find(tenant, id.record())
        .filter(row -> row.resumeHash().filter(resume.hash()::matches).isPresent())
        .filter(row -> row.expiresAt().isAfter(now))
        .filter(_ -> retention.endOfConversation(id.startedAt()).isAfter(now))
        .flatMap(
            row ->
                opener
                    .open(id.record(), row.recordKey())
                    .map(opened -> visit(visitor, resume, opened.keys(), row.expiresAt())));
  }

  private Visit visit(Visitor visitor, Resume resume, KeyChain chain, Instant endsAt) {
    var now = clock.instant();
    var expiresAt = now.plus(VisitToken.LIFE);
    var token =
        new VisitToken(
            visitor.key(),
            visitor.origin(),
            visitor.language(),
            resume.conversation(),
            now,
            expiresAt,
            endsAt,
            chain,
            visitor.salt(),
            visitor.told());
    return new Visit(tokens.seal(token), expiresAt, resume);
  }

  private byte[] bytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
