package dev.soroka.filter.engine;

import static dev.soroka.testkit.Watches.watch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Watch;
import dev.soroka.testkit.Items;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WatchIndexTest {
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final List<Runnable> background = new ArrayList<>();
  private final WatchIndex index = new WatchIndex(Partition.WHOLE, meters, background::add);

  @Test
  void leavesOutAWatchWhoseQueryIsFaultyAndKeepsTheOthers() {
    index.put(watch(1, 10, "java ("));
    index.put(watch(2, 10, "java"));

    assertThat(wanting("Java")).containsExactly(2L);
    assertThat(meters.get("soroka_filter_watches_refused").counter().count()).isEqualTo(1);
  }

  @Test
  void forgetsAWatchThatIsNoLongerActive() {
    index.put(watch(1, 10, "java"));

    index.put(new Watch(1, 10, "java", "java", false));

    assertThat(wanting("Java")).isEmpty();
    assertThat(meters.get("soroka_filter_watches").gauge().value()).isZero();
  }

  @Test
  void forgetsAWatchWhoseNewQueryIsFaulty() {
    index.put(watch(1, 10, "java"));

    index.put(watch(1, 10, "java ("));

    assertThat(wanting("Java")).isEmpty();
  }

  @Test
  void keepsOnlyWhatASnapshotNames() {
    LongStream.rangeClosed(1, 3).forEach(id -> index.put(watch(id, 10, "java")));

    index.retain(Set.of(2L, 9L));

    assertThat(wanting("Java")).containsExactly(2L);
    assertThat(index.size()).isEqualTo(1);
  }

  @Test
  void replacesAChangedWatch() {
    index.put(watch(1, 10, "java"));

    index.put(watch(1, 10, "pyth*"));

    assertThat(wanting("Java")).isEmpty();
    assertThat(wanting("Python")).containsExactly(1L);
    assertThat(index.size()).isEqualTo(1);
  }

  @Test
  void asksAnItemThatWasAnalysedBeforeForWhatIsWantedSince() {
    var item = index.analyse(Items.titled("Java in Berlin").stored());

    index.put(watch(1, 10, "berlin"));
    index.put(watch(2, 10, "java -berlin"));

    assertThat(Found.in(index, item)).containsOnlyKeys(1L);
  }

  @Test
  void looksOnlyAtWatchesThatShareTheirRarestWord() {
    LongStream.rangeClosed(1, 50).forEach(id -> index.put(watch(id, 10, "java")));

    index.put(watch(99, 10, "java elixir budget>=100"));

    assertThat(looked("Java").listed()).isEqualTo(50);
    assertThat(looked("Elixir").listed()).isEqualTo(1);
  }

  @Test
  void passesOverWatchesOfOtherCategoriesAndRanges() {
    index.put(watch(1, 10, "java category:art"));
    index.put(watch(2, 10, "java budget>=900"));
    index.put(watch(3, 10, "java category:freelance budget<=100"));

    var item = Items.titled("Java").number("budget", "50", null).stored();
    var looked = index.match(index.analyse(item), null, (_, _, _) -> {});

    assertThat(looked.listed()).isLessThanOrEqualTo(3);
    assertThat(looked.verified()).isEqualTo(1);
    assertThat(Found.in(index, item)).containsOnlyKeys(3L);
  }

  @Test
  void looksOnlyAtWatchesOfItsCategoryWhenManyShareAWord() {
    LongStream.rangeClosed(1, 1_000)
        .forEach(id -> index.put(watch(id, 10, "java category:group" + id % 10)));
    index.put(watch(2_000, 10, "java"));

    var item = Items.titled("Java").label("category", "group7").stored();
    var looked = index.match(index.analyse(item), null, (_, _, _) -> {});

    assertThat(looked).isEqualTo(new Looked(101, 101, 101));
  }

  @Test
  void filesUnderAWordRatherThanUnderALabelThatIsRarer() {
    LongStream.rangeClosed(1, 200)
        .forEach(
            id -> index.put(watch(id, 10, (id % 2 == 0 ? "java" : "kotlin") + " category:group7")));

    var item = Items.titled("Java").label("category", "group7").stored();
    LongStream.range(0, 1_001).forEach(_ -> index.analyse(Items.titled("Java kotlin").stored()));
    background.forEach(Runnable::run);

    assertThat(index.match(index.analyse(item), null, (_, _, _) -> {}))
        .isEqualTo(new Looked(100, 100, 100));
  }

  @Test
  void looksAtNoneOfTheNarrowRangesThatANumberIsNotIn() {
    LongStream.rangeClosed(1, 100)
        .forEach(id -> index.put(watch(id, 10, "price>=" + id * 1000 + " price<=" + id * 1001)));

    var item = Items.titled("Flat").number("price", "5001", null).stored();
    var looked = index.match(index.analyse(item), null, (_, _, _) -> {});

    assertThat(Found.in(index, item)).containsOnlyKeys(5L);
    assertThat(looked.listed()).isLessThan(20);
  }

  @Test
  void offersEveryItemToAWatchOfNegativesOnly() {
    index.put(watch(1, 10, "-java -budget<500"));

    assertThat(wanting("Anything")).containsExactly(1L);
  }

  @Test
  void findsAWatchAtEveryMomentOfItsBeingChanged() {
    var changing = new WatchIndex(new SimpleMeterRegistry());
    var item = changing.analyse(Items.titled("Java developer").stored());
    changing.put(watch(1, 10, "java"));
    var stopped = new AtomicBoolean();

    try (var changer = Executors.newSingleThreadExecutor()) {
      changer.execute(
          () -> {
            while (!stopped.get()) {
              changing.put(watch(1, 10, "developer"));
              changing.put(watch(1, 10, "java"));
            }
          });
      try {
        for (int i = 0; i < 5_000; i++) {
          assertThat(Found.in(changing, item)).containsOnlyKeys(1L);
        }
      } finally {
        stopped.set(true);
      }
    }
  }

  @Test
  void takesAsMuchMemoryAsItSays() {
    long before = index.memoryBytes();

    LongStream.rangeClosed(1, 10_000)
        .forEach(id -> index.put(watch(id, 10, "word" + id % 1000 + " -other budget>=" + id)));

    assertThat((index.memoryBytes() - before) / 10_000).isBetween(80L, 250L);
  }

  private Set<Long> wanting(String title) {
    return Found.in(index, Items.titled(title).stored()).keySet();
  }

  private Looked looked(String title) {
    return index.match(index.analyse(Items.titled(title).stored()), null, (_, _, _) -> {});
  }
}
