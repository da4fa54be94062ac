package parlor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parlor.concurrent.Remembered;
import parlor.tenant.PublicKey;
import parlor.tenant.TenantId;

/** Which shapes of memory the rule finds, and which it lets be. */
class MemoryTest {
  private record TenantFirst(TenantId tenant, String version) {}

  private record KeyFirst(PublicKey key, String page) {}

  private record TenantLast(String version, TenantId tenant) {}

  @ParameterizedTest
  @ValueSource(
      classes = {
        ByText.class,
        ByTenantLast.class,
        OfTheProcess.class,
        InALambda.class,
        ByHelper.class,
        Untyped.class,
        HandedIn.class,
        HalfCopied.class,
        ByHand.class
      })
  void is_found(Class<?> type) {
    assertThat(breaks(type)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        ByTenant.class,
        ByTenantFirst.class,
        Table.class,
        HelpedTable.class,
        OneCall.class,
        Copied.class,
        Constants.class,
        ConstantBesideTable.class
      })
  void is_let_be(Class<?> type) {
    assertThat(breaks(type)).isFalse();
  }

  @Test
  void the_guide_lists_each_of_ours() throws IOException {
    var root = Path.of(Objects.requireNonNull(System.getProperty("parlor.root")));
    var guide = Files.readString(root.resolve("functions/ARCHITECTURE.md"));
    var owners =
        HouseRulesTest.PARLOR.stream()
            .flatMap(type -> type.getFields().stream())
            .filter(new Memory())
            .map(field -> field.getOwner().getSimpleName())
            .filter(name -> !name.matches("Remembered|RehearsalTables|Situations|Lexicon"))
            .filter(name -> !name.matches("Crawl|Frontier|Ids|Passages|PdfSizes|Styles"))
            .toList();
    assertThat(owners).isNotEmpty();
    assertThat(owners).allSatisfy(name -> assertThat(guide).contains("| `" + name + "`"));
  }

  private static boolean breaks(Class<?> type) {
    return Rules.MEMORIES_ARE_KEYED_BY_TENANT
        .allowEmptyShould(true)
        .evaluate(new ClassFileImporter().importClasses(type))
        .hasViolation();
  }

  private record Text(String value) {}

  static final class ByText {
    final Remembered<Text, String> known = new Remembered<>(1);
  }

  static final class ByTenantLast {
    final Remembered<TenantLast, String> known = new Remembered<>(1);
  }

  static final class OfTheProcess {
    static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    static void learn(String what) {
      KNOWN.put(what, what);
    }
  }

  static final class InALambda {
    final Map<String, String> known = new HashMap<>();

    Runnable learning(String what) {
      return () -> known.merge(what, what, String::concat);
    }
  }

  static final class ByHelper {
    final LinkedHashMap<String, String> known = new LinkedHashMap<>();

    ByHelper() {
      add("first");
    }

    void learn(String what) {
      add(what);
    }

    private void add(String what) {
      known.putLast(what, what);
    }
  }

  @SuppressWarnings({"rawtypes", "unchecked"})
  static final class Untyped {
    final Map known = new HashMap();

    void learn(String what) {
      known.putIfAbsent(what, what);
    }
  }

  record HandedIn(Map<String, String> known) {
    void learn(String what) {
      known.put(what, what);
    }
  }

  record HalfCopied(Map<String, String> table, Map<String, String> known) {
    HalfCopied {
      table = Map.copyOf(table);
    }

    void learn(String what) {
      known.put(what, what);
    }
  }

  record Copied(Map<String, Integer> counts) {
    Copied {
      counts = Map.copyOf(counts);
    }

    Copied with(String word) {
      var more = new HashMap<>(counts);
      more.merge(word, 1, Integer::sum);
      return new Copied(more);
    }
  }

  static final class ByHand {
    Map<String, String> known = Map.of();

    void learn(String what) {
      var more = new HashMap<>(known);
      more.put(what, what);
      known = more;
    }
  }

  static final class ByTenant {
    final Map<TenantId, String> known = new HashMap<>();

    void learn(TenantId tenant) {
      known.put(tenant, "");
    }
  }

  static final class ByTenantFirst {
    final Remembered<TenantFirst, String> one = new Remembered<>(1);
    final Remembered<KeyFirst, String> other = new Remembered<>(1);
  }

  static final class Table {
    static final Map<String, String> WORDS = new HashMap<>();
    final Map<String, String> forms = new HashMap<>();

    static {
      WORDS.put("dog", "animal");
    }

    Table() {
      forms.put("dogs", "dog");
    }

    String form(String word) {
      return forms.getOrDefault(word, WORDS.getOrDefault(word, word));
    }
  }

  static final class HelpedTable {
    final Map<String, Integer> counts = new HashMap<>();

    HelpedTable(String... words) {
      for (var word : words) {
        count(word);
      }
    }

    private void count(String word) {
      counts.merge(word, 1, Integer::sum);
    }
  }

  static final class OneCall {
    static Map<String, String> forms(String word) {
      var forms = new HashMap<String, String>();
      forms.put(word, word);
      return forms;
    }
  }

  static final class Constants {
    static final Map<String, String> ALWAYS = Map.of("a", "b");

    static Map<String, String> with(String word) {
      var all = new HashMap<>(ALWAYS);
      all.put(word, word);
      return all;
    }
  }

  static final class ConstantBesideTable {
    static final Map<String, String> ALWAYS = Map.of("a", "b");
    final Map<String, String> forms;

    ConstantBesideTable() {
      var made = new HashMap<String, String>();
      made.put("dogs", "dog");
      this.forms = Map.copyOf(made);
    }

    static Map<String, String> with(String word) {
      var all = new HashMap<String, String>();
      ALWAYS.forEach((name, form) -> all.put(name, form + word));
      return all;
    }
  }
}
