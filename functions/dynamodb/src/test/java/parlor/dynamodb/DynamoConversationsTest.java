package parlor.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import parlor.conversation.Conversations;
import parlor.conversation.Entry;
import parlor.subject.Print;

@ExtendWith(DynamoDbExtension.class)
final class DynamoConversationsTest extends ConversationsContract {
  private static final Print MARIA = new Print("0a".repeat(16));

  private final LocalTables tables;

  DynamoConversationsTest(LocalTables tables) {
    this.tables = tables;
  }

  @Override
  Conversations instance() {
    return tables.instance(clock).conversations();
  }

  @Test
  void who_is_named_in_an_entry_is_found_with_it_and_not_where_it_came_too_late() {
    var sample = new Sample(4711);
    var log = sample.transcript(sample.tenant(), new TestSeal(), clock.instant());
    var index = tables.instance(clock).index();
    var first = Entry.next(List.of(), sample.ordinaryTurn(), clock.instant());
    assertThat(instance().append(log, first, Set.of(MARIA))).isTrue();
    assertThat(index.find(log.tenant(), MARIA, 9)).containsExactly(log.id().record());
    instance().end(log.tenant(), log.id(), clock.instant().plus(Duration.ofHours(1)));
    index.remove(log.tenant(), log.id().record());
    var late = Entry.next(List.of(first), sample.ordinaryTurn(), clock.instant());
    assertThat(instance().append(log, late, Set.of(MARIA))).isFalse();
    assertThat(index.find(log.tenant(), MARIA, 9)).isEmpty();
    assertThat(instance().latest(log, 1).getFirst().isErased()).isTrue();
  }

  @Test
  void as_many_are_found_as_are_named() {
    var sample = new Sample(4712);
    var log = sample.transcript(sample.tenant(), new TestSeal(), clock.instant());
    var named = new HashSet<Print>();
    for (int i = 0; i < 100; i++) {
      named.add(new Print("%032x".formatted(i)));
    }
    var entry = Entry.next(new ArrayList<>(), sample.ordinaryTurn(), clock.instant());
    assertThat(instance().append(log, entry, named)).isTrue();
    var index = tables.instance(clock).index();
    assertThat(named).allMatch(print -> index.find(log.tenant(), print, 9).size() == 1);
  }
}
