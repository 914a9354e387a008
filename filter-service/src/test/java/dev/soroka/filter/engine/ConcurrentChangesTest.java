package dev.soroka.filter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.contract.Watch;
import dev.soroka.common.query.Query;
import dev.soroka.common.query.QueryPrinter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/**
 * Watches are added, changed and removed, and filed anew, while threads match: whatever an item is
 * answered is what the plain evaluation gives of a state between the match's beginning and its end.
 */
class ConcurrentChangesTest {
  private static final int THREADS = 3;
  private static final int WATCHES = 20;

  /** So often the changes are made all over again; their records pile up until they are filed. */
  private static final int ROUNDS = 40;

  @Property(tries = 5)
  void answersWhatHoldsBeforeOrAfterAChange_andInTheEndTheLastState(
      @ForAll("changes") List<Change> changes, @ForAll("items") List<StoredItem> items)
      throws Exception {
    var course = new ArrayList<Change>();
    IntStream.range(0, ROUNDS).forEach(_ -> course.addAll(changes));
    var states = items.stream().map(item -> states(item, course)).toList();
    var race = new Race(items, states);

    race.run(course);

    for (int item = 0; item < items.size(); item++) {
      assertThat(Found.in(race.index, items.get(item))).isEqualTo(states.get(item).getLast());
    }
  }

  /** Where several changes were made meanwhile, some may be in the answer and others not yet. */
  private static void requireOneOf(List<Map<Long, Verdict>> states, Map<Long, Verdict> answer) {
    if (states.size() <= 2) {
      assertThat(answer).isIn(states);
      return;
    }
    for (long watch = 0; watch < WATCHES; watch++) {
      var verdict = answer.getOrDefault(watch, Verdict.NO);
      long id = watch;
      assertThat(states.stream().map(state -> state.getOrDefault(id, Verdict.NO)))
          .as("watch %d", watch)
          .contains(verdict);
    }
  }

  /** The answers for an item before the first change and after each. */
  private static List<Map<Long, Verdict>> states(StoredItem item, List<Change> course) {
    var evaluation = new PlainEvaluation(item.item());
    var known = new HashMap<Query, Verdict>();
    var states = new ArrayList<Map<Long, Verdict>>();
    states.add(Map.of());
    for (var change : course) {
      var next = new HashMap<>(states.getLast());
      next.remove(change.watch());
      if (change.query() != null) {
        var verdict = known.computeIfAbsent(change.query(), evaluation::of);
        if (verdict != Verdict.NO) {
          next.put(change.watch(), verdict);
        }
      }
      states.add(next);
    }
    return states;
  }

  @Provide
  Arbitrary<List<Change>> changes() {
    return Combinators.combine(
            Arbitraries.longs().between(0, WATCHES - 1L), AgreementTest.queries(2).injectNull(0.25))
        .as(Change::new)
        .list()
        .ofMinSize(30)
        .ofMaxSize(60);
  }

  @Provide
  Arbitrary<List<StoredItem>> items() {
    return AgreementTest.someItems();
  }

  /** A watch gets this query, or goes. */
  record Change(long watch, @Nullable Query query) {
    void in(WatchIndex index) {
      if (query == null) {
        index.remove(watch);
      } else {
        index.put(new Watch(watch, watch, "watch", QueryPrinter.print(query), true));
      }
    }
  }

  /** Some threads that match these items, and one that changes the watches. */
  private static final class Race {
    private final WatchIndex index = new WatchIndex(new SimpleMeterRegistry());
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private final List<StoredItem> items;
    private final List<List<Map<Long, Verdict>>> states;

    Race(List<StoredItem> items, List<List<Map<Long, Verdict>>> states) {
      this.items = items;
      this.states = states;
    }

    void run(List<Change> course) throws Exception {
      try (var threads = Executors.newFixedThreadPool(THREADS)) {
        var matching = new ArrayList<Future<Void>>();
        for (int thread = 0; thread < THREADS; thread++) {
          matching.add(threads.submit(matching(course.size())));
        }
        change(course, matching);
        for (var thread : matching) {
          thread.get();
        }
      }
    }

    /** Makes one change after the other, each while somebody is matching. */
    private void change(List<Change> course, List<Future<Void>> matching) {
      for (var change : course) {
        int before = answered.get();
        begun.incrementAndGet();
        change.in(index);
        made.incrementAndGet();
        while (answered.get() == before && matching.stream().noneMatch(Future::isDone)) {
          LockSupport.parkNanos(10_000);
        }
      }
    }

    private Callable<Void> matching(int changes) {
      return () -> {
        while (made.get() < changes) {
          for (int item = 0; item < items.size(); item++) {
            int from = made.get();
            var answer = Found.in(index, items.get(item));
            int to = begun.get();
            requireOneOf(states.get(item).subList(from, to + 1), answer);
            answered.incrementAndGet();
          }
        }
        return null;
      };
    }
  }
}
