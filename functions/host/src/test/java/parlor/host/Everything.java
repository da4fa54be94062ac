package parlor.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import parlor.dynamodb.TableName;
import parlor.seal.KeyChain;
import parlor.seal.RecordId;
import parlor.seal.Seal;
import parlor.seal.Unreadable;
import parlor.seal.Vault;
import parlor.seal.WrappedKey;
import parlor.subject.Print;
import parlor.subject.Reach;
import parlor.tenant.TenantId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What somebody can read who has every row and the master key: each sealed part is tried with each
 * key that there is of its record.
 */
final class Everything {
  /** By table. */
  record Rows(Map<TableName, List<Map<String, AttributeValue>>> byTable) {
    List<Map<String, AttributeValue>> of(TableName name) {
      return byTable.getOrDefault(name, List.of());
    }

    /** What a business would have after a restore: an older copy of all that has one. */
    Rows restored(Rows copy) {
      var all = new HashMap<>(byTable);
      copy.byTable.forEach(
          (name, rows) -> {
            if (name.backedUp()) {
              all.put(name, rows);
            }
          });
      return new Rows(Map.copyOf(all));
    }
  }

  private static final Pattern CANARY = Pattern.compile("zz[a-p]{16}");
  private static final String TENANT_KEY = "tenant-key";

  private final Vault vault;

  Everything(Vault vault) {
    this.vault = vault;
  }

  /** The canaries in a text. */
  static Set<String> canaries(String text) {
    var found = new TreeSet<String>();
    var matcher = CANARY.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }

  /** The canaries in all that can be read of these rows. */
  Set<String> canaries(Rows rows) {
    var seals = seals(rows);
    var found = new TreeSet<String>();
    rows.byTable()
        .forEach(
            (name, all) ->
                all.forEach(
                    row -> texts(row, seals).forEach(text -> found.addAll(canaries(text)))));
    return found;
  }

  /** By tenant and id of the record. */
  private Map<String, List<Seal>> seals(Rows rows) {
    var seals = new HashMap<String, List<Seal>>();
    var tenantKeys = tenantKeys(rows);
    for (var row : rows.of(TableName.KEYRING)) {
      var tenantKey = tenantKeys.get(text(row, "pk"));
      if (tenantKey != null && !text(row, "sk").equals(TENANT_KEY)) {
        var record = RecordId.of(text(row, "sk"));
        seal(new TenantId(text(row, "pk")), record, new KeyChain(tenantKey, wrapped(row)))
            .ifPresent(
                seal ->
                    seals
                        .computeIfAbsent(
                            text(row, "pk") + "#" + record.id(), _ -> new ArrayList<>())
                        .add(seal));
      }
    }
    return seals;
  }

  private static Map<String, WrappedKey> tenantKeys(Rows rows) {
    var keys = new HashMap<String, WrappedKey>();
    for (var row : rows.of(TableName.KEYRING)) {
      if (text(row, "sk").equals(TENANT_KEY)) {
        keys.put(text(row, "pk"), wrapped(row));
      }
    }
    return keys;
  }

  private Optional<Seal> seal(TenantId tenant, RecordId record, KeyChain keys) {
    try {
      return Optional.of(vault.open(tenant, record, keys));
    } catch (Unreadable e) {
      return Optional.empty();
    }
  }

  private static List<String> texts(
      Map<String, AttributeValue> row, Map<String, List<Seal>> seals) {
    var all = new ArrayList<String>();
    var sort = text(row, "sk");
    var own = new ArrayList<>(seals.getOrDefault(text(row, "pk"), List.of()));
    own.addAll(seals.getOrDefault(text(row, "pk") + "#" + sort, List.of()));
    row.forEach(
        (name, value) -> {
          if (value.b() == null) {
            all.add(value.toString());
            all.addAll(named(name, value, text(row, "pk"), seals));
          } else {
            for (var seal : own) {
              for (var place : Set.of(sort, name, "line")) {
                all.addAll(opened(seal, value.b().asByteArray(), place));
              }
            }
          }
        });
    return all;
  }

  /** What somebody is called stands as text, under a key of its own. */
  private static List<String> named(
      String name, AttributeValue value, String tenant, Map<String, List<Seal>> seals) {
    var all = new ArrayList<String>();
    if (name.equals("name") && value.s() != null && value.s().matches("[A-Za-z0-9_-]{20,}")) {
      var sealed = Base64.getUrlDecoder().decode(value.s());
      seals.forEach(
          (record, own) -> {
            if (record.startsWith(tenant + "#")) {
              own.forEach(seal -> all.addAll(opened(seal, sealed, name)));
            }
          });
    }
    return all;
  }

  private static List<String> opened(Seal seal, byte[] sealed, String place) {
    try {
      var plain = seal.open(sealed, place);
      return List.of(new String(plain, UTF_8), unpacked(plain));
    } catch (Unreadable e) {
      return List.of();
    }
  }

  /** As the tables unpack it, by the dictionary that is theirs; nothing where it is not packed. */
  private static String unpacked(byte[] packed) {
    try {
      var unpack =
          Class.forName("parlor.dynamodb.Deflated").getDeclaredMethod("unpack", byte[].class);
      unpack.setAccessible(true);
      return new String((byte[]) unpack.invoke(null, packed), UTF_8);
    } catch (InvocationTargetException e) {
      return "";
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /** Whether the index says of an address that a business has anything of it. */
  boolean isFound(Rows rows, TenantId tenant, String email) {
    var key = tenantKeys(rows).get(tenant.value());
    if (key == null) {
      return false;
    }
    var print = Print.of(vault.blind(tenant, key), Reach.email(email).orElseThrow()).hex();
    return rows.of(TableName.INDEX).stream()
        .anyMatch(row -> text(row, "pk").equals(tenant.value()) && text(row, "sk").contains(print));
  }

  /** What the rows of a business are, by table; its own row among people's too. */
  static Map<TableName, Set<String>> of(Rows rows, TenantId tenant) {
    var all = new HashMap<TableName, Set<String>>();
    rows.byTable()
        .forEach(
            (name, list) -> {
              var own = new TreeSet<String>();
              for (var row : list) {
                if (text(row, "pk").startsWith(tenant.value())
                    || text(row, "sk").equals(tenant.value())) {
                  own.add(new TreeMap<>(row).toString());
                }
              }
              all.put(name, own);
            });
    return all;
  }

  private static WrappedKey wrapped(Map<String, AttributeValue> row) {
    return new WrappedKey(Objects.requireNonNull(row.get("wrapped")).b().asByteArray());
  }

  private static String text(Map<String, AttributeValue> row, String name) {
    var value = row.get(name);
    return value == null || value.s() == null ? "" : value.s();
  }
}
