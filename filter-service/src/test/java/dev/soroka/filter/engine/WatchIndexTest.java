package dev.soroka.filter.engine;

import static dev.soroka.testkit.Watches.watch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Watch;
import dev.soroka.testkit.Items;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WatchIndexTest {
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final WatchIndex index = new WatchIndex(meters);

  @Test
  void leavesOutAWatchWhoseQueryIsFaultyAndKeepsTheOthers() {
    index.put(watch(1, 10, "java ("));
    index.put(watch(2, 10, "java"));

    assertThat(candidates("Java")).containsExactly(2L);
    assertThat(meters.get("soroka_filter_watches_refused").counter().count()).isEqualTo(1);
  }

  @Test
  void forgetsAWatchThatIsNoLongerActive() {
    index.put(watch(1, 10, "java"));

    index.put(new Watch(1, 10, "java", "java", false));

    assertThat(candidates("Java")).isEmpty();
    assertThat(meters.get("soroka_filter_watches").gauge().value()).isZero();
  }

  @Test
  void keepsOnlyWhatASnapshotNames() {
    LongStream.rangeClosed(1, 3).forEach(id -> index.put(watch(id, 10, "java")));

    index.retain(Set.of(2L, 9L));

    assertThat(candidates("Java")).containsExactly(2L);
  }

  @Test
  void replacesAChangedWatch() {
    index.put(watch(1, 10, "java"));

    index.put(watch(1, 10, "pyth*"));

    assertThat(candidates("Java")).isEmpty();
    assertThat(candidates("Python")).containsExactly(1L);
  }

  @Test
  void looksOnlyAtWatchesThatShareTheirRarestWord() {
    LongStream.rangeClosed(1, 50).forEach(id -> index.put(watch(id, 10, "java")));

    index.put(watch(99, 10, "java elixir budget>=100"));

    assertThat(candidates("Java")).hasSize(50).doesNotContain(99L);
    assertThat(candidates("Elixir")).containsExactly(99L);
  }

  @Test
  void offersEveryItemToAWatchOfNegativesOnly() {
    index.put(watch(1, 10, "-java -budget<500"));

    assertThat(candidates("Anything")).containsExactly(1L);
  }

  @Test
  void findsAWatchAtEveryMomentOfItsBeingChanged() {
    index.put(watch(1, 10, "java"));
    var stopped = new AtomicBoolean();

    try (var changer = Executors.newSingleThreadExecutor()) {
      changer.execute(
          () -> {
            while (!stopped.get()) {
              index.put(watch(1, 10, "developer"));
              index.put(watch(1, 10, "java"));
            }
          });
      try {
        for (int i = 0; i < 20_000; i++) {
          assertThat(candidates("Java developer")).containsExactly(1L);
        }
      } finally {
        stopped.set(true);
      }
    }
  }

  private Collection<Long> candidates(String title) {
    return index.candidates(AnalysedItem.of(Items.titled(title).stored())).stream()
        .map(CompiledWatch::id)
        .toList();
  }
}
