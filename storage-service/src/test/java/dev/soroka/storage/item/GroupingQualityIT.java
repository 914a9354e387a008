package dev.soroka.storage.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Item;
import dev.soroka.storage.group.LabelledSet;
import dev.soroka.storage.group.LabelledSet.Labelled;
import dev.soroka.testkit.Sources;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How well the same thing is found, on the labelled set that docs/matching.md describes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GroupingQualityIT {
  /** Other seeds than those on which the thresholds were chosen. */
  private static final long[] SEEDS = {2026, 2027};

  private static final int FAMILIES = 400;
  private static final int ROUND = 100;

  private final Shelves shelves = new Shelves();

  @AfterAll
  void close() {
    shelves.close();
  }

  @BeforeEach
  void begin() {
    shelves.begin();
  }

  @Test
  void findsMostOfWhatIsTheSame_andHardlyAnythingElse() {
    var outcome = new Outcome();
    for (long seed : SEEDS) {
      shelves.begin();
      var set = LabelledSet.of(seed, FAMILIES);
      store(set);
      count(set, outcome);
    }

    assertThat(outcome.precision()).isGreaterThanOrEqualTo(0.96);
    assertThat(outcome.recall()).isGreaterThanOrEqualTo(0.85);
  }

  private void store(List<Labelled> set) {
    var sources =
        IntStream.range(0, LabelledSet.SOURCES)
            .mapToObj(place -> shelves.add(Sources.feed("https://example.org/" + place).source()))
            .toList();
    for (int start = 0; start < set.size(); start += ROUND) {
      var round = set.subList(start, Math.min(set.size(), start + ROUND));
      round.stream()
          .collect(Collectors.groupingBy(Labelled::source))
          .forEach(
              (place, labelled) -> {
                var items = labelled.stream().map(Labelled::item).toArray(Item[]::new);
                shelves.storing.on(
                    Shelves.seen(sources.get(place), shelves.clock.instant(), items));
              });
      shelves.clock.advance(Duration.ofMinutes(1));
    }
  }

  private void count(List<Labelled> set, Outcome outcome) {
    Map<String, Long> groups = new HashMap<>();
    shelves.told.forEach(stored -> groups.put(stored.item().key(), stored.group()));
    for (int later = 0; later < set.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        var one = set.get(earlier);
        var other = set.get(later);
        if (one.isComparable(other)) {
          outcome.add(
              Objects.equals(groups.get(one.item().key()), groups.get(other.item().key())),
              one.offer() == other.offer());
        }
      }
    }
  }

  /** How many pairs share a group, and how many should. */
  private static final class Outcome {
    private int together;
    private int same;
    private int right;

    void add(boolean isTogether, boolean isSame) {
      together += isTogether ? 1 : 0;
      same += isSame ? 1 : 0;
      right += isTogether && isSame ? 1 : 0;
    }

    double precision() {
      return (double) right / together;
    }

    double recall() {
      return (double) right / same;
    }
  }
}
