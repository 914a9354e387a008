package dev.soroka.filter.engine;

import static dev.soroka.testkit.Watches.watch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.testkit.Items;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RefilingTest {
  private final List<Runnable> background = new ArrayList<>();
  private final WatchIndex index =
      new WatchIndex(Partition.WHOLE, new SimpleMeterRegistry(), background::add);

  @Test
  void freesTheRoomOfWatchesThatAreGone() {
    LongStream.rangeClosed(1, 4_000).forEach(id -> index.put(watch(id, 10, "java budget>=" + id)));
    long full = index.memoryBytes();

    LongStream.rangeClosed(11, 4_000).forEach(index::remove);
    background.forEach(Runnable::run);

    assertThat(index.size()).isEqualTo(10);
    assertThat(index.memoryBytes()).isLessThan(full / 4);
    assertThat(Found.in(index, Items.titled("Java").number("budget", "7", null).stored()))
        .containsOnlyKeys(1L, 2L, 3L, 4L, 5L, 6L, 7L);
  }

  @Test
  void takesOverWhatChangesWhileItRuns() {
    LongStream.rangeClosed(1, 4_000).forEach(id -> index.put(watch(id, 10, "java")));
    LongStream.rangeClosed(3, 4_000).forEach(index::remove);
    var refiling = background.removeFirst();
    var item = index.analyse(Items.titled("Java").stored());
    index.match(
        item,
        null,
        (_, _, _) -> {
          if (index.size() > 1) {
            refiling.run();
            index.remove(1);
            index.put(watch(2, 10, "java -kotlin"));
          }
        });

    assertThat(Found.in(index, Items.titled("Java").stored())).containsOnlyKeys(2L);
    assertThat(Found.in(index, Items.titled("Java Kotlin").stored())).isEmpty();
  }

  /** Early watches are filed before it is known what is rare; items teach it. */
  @Test
  void filesByWhatItemsHaveShownToBeRare() {
    LongStream.rangeClosed(1, 3_000)
        .forEach(id -> index.put(watch(id, 10, "common" + id % 3 + " rare" + id)));
    var item = index.analyse(Items.titled("common0 common1 common2").stored());

    int before = index.match(item, null, (_, _, _) -> {}).listed();
    LongStream.range(0, 1_001)
        .forEach(_ -> index.analyse(Items.titled("common0 common1 common2").stored()));
    background.forEach(Runnable::run);

    assertThat(index.match(item, null, (_, _, _) -> {}).listed()).isLessThanOrEqualTo(before);
    assertThat(index.match(item, null, (_, _, _) -> {}).listed()).isLessThan(50);
  }
}
