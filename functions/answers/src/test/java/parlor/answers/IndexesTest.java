package parlor.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import parlor.failure.Unavailable;
import parlor.tenant.Language;
import parlor.tenant.TenantId;

class IndexesTest {
  private static final TenantId ONE = new TenantId("t_" + "a".repeat(20));
  private static final TenantId OTHER = new TenantId("t_" + "b".repeat(20));

  private final AtomicInteger reads = new AtomicInteger();

  private Optional<Content> content(TenantId tenant, String version) {
    reads.incrementAndGet();
    var entry =
        new FaqEntry("e", "Where is the shop of " + tenant + "?", version, Optional.empty());
    return Optional.of(Content.of(List.of(new Faq("B", Language.EN, List.of(entry)))));
  }

  @Test
  void a_version_is_read_once_however_many_ask_at_once() throws Exception {
    var indexes = new Indexes(this::content, Long.MAX_VALUE);
    try (var threads = Executors.newFixedThreadPool(8)) {
      var found = new ArrayList<Future<ContentIndex>>();
      for (int i = 0; i < 64; i++) {
        found.add(threads.submit(() -> indexes.of(ONE, "v1")));
      }
      for (var future : found) {
        assertThat(future.get()).isSameAs(indexes.of(ONE, "v1"));
      }
    }
    assertThat(reads).hasValue(1);
  }

  @Test
  void tenants_and_versions_have_indexes_of_their_own() {
    var indexes = new Indexes(this::content, Long.MAX_VALUE);
    var text = "where is the shop";
    assertThat(indexes.of(ONE, "v1").search(text, Language.EN, 1).getFirst().title())
        .contains(ONE.value());
    assertThat(indexes.of(OTHER, "v1").search(text, Language.EN, 1).getFirst().title())
        .contains(OTHER.value());
    assertThat(indexes.of(ONE, "v2").search(text, Language.EN, 1).getFirst().text())
        .isEqualTo("v2");
  }

  @Test
  void beyond_the_budget_the_least_recently_used_leaves() {
    long each = ContentIndex.of(content(ONE, "v").orElseThrow()).bytes();
    reads.set(0);
    var indexes = new Indexes(this::content, each * 5 / 2);
    indexes.of(ONE, "a");
    indexes.of(ONE, "b");
    indexes.of(ONE, "a");
    indexes.of(ONE, "c");
    assertThat(reads).hasValue(3);
    indexes.of(ONE, "a");
    assertThat(reads).hasValue(3);
    indexes.of(ONE, "b");
    assertThat(reads).hasValue(4);
  }

  @Test
  void of_twice_the_budget_the_later_half_is_left() {
    // What a version says is a word more or less to the index.
    long each = ContentIndex.of(content(ONE, "00").orElseThrow()).bytes();
    var indexes = new Indexes(this::content, each * 21 / 2);
    for (int i = 10; i < 30; i++) {
      indexes.of(ONE, "" + i);
    }
    reads.set(0);
    for (int i = 20; i < 30; i++) {
      indexes.of(ONE, "" + i);
    }
    assertThat(reads).hasValue(0);
    indexes.of(ONE, "19");
    assertThat(reads).hasValue(1);
  }

  @Test
  void an_empty_index_counts_too() {
    assertThat(ContentIndex.of(List.of()).bytes()).isPositive();
  }

  @Test
  void an_outage_is_told_and_not_remembered() {
    var down = new AtomicInteger(1);
    var indexes =
        new Indexes(
            (tenant, version) -> {
              if (down.getAndDecrement() > 0) {
                throw new Unavailable("content", null);
              }
              return content(tenant, version);
            },
            Long.MAX_VALUE);
    assertThatThrownBy(() -> indexes.of(ONE, "v")).isInstanceOf(Unavailable.class);
    assertThat(indexes.of(ONE, "v")).isNotNull();
  }

  @Test
  void a_version_that_is_not_there_says_nothing() {
    var indexes = new Indexes((tenant, version) -> Optional.empty(), Long.MAX_VALUE);
    assertThat(indexes.of(ONE, "v").search("shop", Language.EN, 1)).isEmpty();
  }
}
