package parlor.api.chat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import parlor.answers.Faq;
import parlor.answers.FaqEntry;
import parlor.dynamodb.Access;
import parlor.dynamodb.DynamoTables;
import parlor.dynamodb.LocalTables;
import parlor.dynamodb.PersonAccess;
import parlor.limit.KeyItem;
import parlor.limit.Rate;
import parlor.seal.Vault;
import parlor.sealing.KeyFile;
import parlor.sealing.TinkVault;
import parlor.tenant.Language;
import parlor.tenant.Origin;
import parlor.tenant.PublicKey;
import parlor.tenant.PublicKeys;
import parlor.tenant.TenantId;
import parlor.testing.Casa;

/** What all instances share in a test: tables, secrets, content and a clock. */
final class House {
  static final Origin SITE = Casa.SITE;
  static final List<Faq> CONTENT =
      List.of(
          new Faq(
              "Casa",
              Language.EN,
              List.of(
                  entry("breakfast", "When is breakfast?", "Breakfast is from 8 to 10.30."),
                  entry("parking", "Is there parking?", "Yes, four places behind the house."),
                  entry("pets", "May I bring my dog?", "Small dogs are welcome, 8 a night."))));

  private static final RandomGenerator RANDOM = RandomGenerator.of("SecureRandom");

  private final LocalTables tables;
  private final Clock clock;
  private final Supplier<Access> access;
  private final KeyFile secrets;

  House(LocalTables tables, Clock clock) {
    this(tables, clock, Access::own);
  }

  /** {@code access} is each instance's own. */
  House(LocalTables tables, Clock clock, Supplier<Access> access) {
    this.tables = tables;
    this.clock = clock;
    this.access = access;
    try {
      this.secrets = KeyFile.openOrCreate(Files.createTempDirectory("parlor").resolve("keys"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new instance: nothing in memory, the same tables and secrets. */
  Parts instance() {
    var ports =
        DynamoTables.of(
            tables.client(), access.get(), PersonAccess.own(), tables.prefix(), clock, RANDOM);
    var master = new CountingMaster(secrets.masterKey());
    return new Parts(ports, new TinkVault(master, clock), master, secrets, clock);
  }

  /** A business, with one key. */
  PublicKey business(Rate rate, long monthly) {
    var tenant = TenantId.of(random(13));
    var key = new PublicKey(tenant, PublicKeys.serial(random(8)));
    var ports = DynamoTables.of(tables.client(), tables.prefix(), clock, RANDOM);
    Vault vault = new TinkVault(secrets.masterKey(), clock);
    ports.keyring().addTenantKey(tenant, vault.newTenantKey(tenant));
    ports.workspaces().write(Casa.workspace(tenant));
    ports.keys().write(key, new KeyItem(true, Set.of(SITE), rate, monthly, "v1"));
    return key;
  }

  String text(PublicKey key) {
    return secrets.publicKeys().text(key);
  }

  LocalTables tables() {
    return tables;
  }

  private static FaqEntry entry(String id, String question, String answer) {
    return new FaqEntry(id, question, answer, Optional.of("/" + id));
  }

  private static byte[] random(int count) {
    var bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** Hexadecimal of some random bytes, for canaries. */
  static String canary() {
    return "canary" + HexFormat.of().formatHex(random(8));
  }
}
