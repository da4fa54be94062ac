package parlor.host.parts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parlor.host.parts.ErasedIds.Gone;
import parlor.host.parts.ErasedIds.OfBusiness;
import parlor.seal.RecordId;
import parlor.seal.WrappedKey;
import parlor.tenant.TenantId;

final class ErasedIdsTest {
  private static final TenantId ALBA = new TenantId("t_" + "a".repeat(20));
  private static final TenantId BERTA = new TenantId("t_" + "b".repeat(20));
  private static final Gone TALK = gone('c', 1);
  private static final Gone LEAD = gone('l', 2);

  private static Gone gone(char kind, int number) {
    return Gone.of(
        new RecordId(kind, new UUID(7, number)), new WrappedKey(new byte[] {(byte) number}));
  }

  @Test
  void what_was_noted_is_listed_by_business_and_a_whole_one_needs_no_more(@TempDir Path folder)
      throws Exception {
    var file = folder.resolve("erased.txt");
    var list = new ErasedIds(file);
    assertThat(list.all()).isEmpty();
    list.note(ALBA, TALK);
    list.note(BERTA, TALK);
    list.note(ALBA, LEAD);
    list.note(ALBA, LEAD);
    list.note(BERTA);
    var all = list.all();
    assertThat(all)
        .containsOnly(
            Map.entry(ALBA, new OfBusiness(false, Set.of(TALK, LEAD))),
            Map.entry(BERTA, new OfBusiness(true, Set.of())));
    assertThat(list.tidied()).isEqualTo(all);
    assertThat(list.all()).isEqualTo(all);
    assertThat(file).content().hasLineCount(3);
    // What another version wrote, in whatever letters, is not thrown away.
    Files.write(file, "\ufefft_x of another\n".getBytes(UTF_8), StandardOpenOption.APPEND);
    assertThat(list.tidied()).isEqualTo(all);
    assertThat(list.all()).isEqualTo(all);
    assertThat(file).content().hasLineCount(4);
    // A host that is started again reads the same.
    assertThat(new ErasedIds(file).all()).isEqualTo(all);
  }

  @Test
  void a_line_that_is_cut_off_anywhere_erases_nothing_and_spoils_no_other(@TempDir Path folder)
      throws Exception {
    var file = folder.resolve("erased.txt");
    var list = new ErasedIds(file);
    list.note(ALBA, TALK);
    byte[] line = Files.readAllBytes(file);
    for (int cut = 0; cut < line.length - 1; cut++) {
      Files.write(file, Arrays.copyOf(line, cut));
      assertThat(list.all()).as("cut at " + cut).isEmpty();
      list.note(BERTA, LEAD);
      assertThat(list.all()).as("cut at " + cut).containsOnlyKeys(BERTA);
    }
    // With its end alone missing, it is all there.
    Files.write(file, Arrays.copyOf(line, line.length - 1));
    assertThat(list.all()).containsOnlyKeys(ALBA);
    list.note(BERTA);
    assertThat(list.all()).containsOnlyKeys(ALBA, BERTA);
  }
}
