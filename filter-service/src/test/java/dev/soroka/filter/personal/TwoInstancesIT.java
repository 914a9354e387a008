package dev.soroka.filter.personal;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Delivery;
import dev.soroka.common.contract.ItemMatched;
import dev.soroka.common.contract.ItemMatched.Match;
import dev.soroka.common.contract.Notification;
import dev.soroka.common.contract.Notification.Content.AboutItem;
import dev.soroka.common.contract.Notification.Content.Digest;
import dev.soroka.common.contract.Notification.Entry;
import dev.soroka.common.contract.Priority;
import dev.soroka.common.contract.WatchMatch;
import dev.soroka.testkit.Items;
import dev.soroka.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Two instances on one database get the same stream, each message once to each, in different orders
 * and by several threads, while time passes.
 */
class TwoInstancesIT {
  private static final int SUBSCRIBERS = 200;
  private static final int ITEMS = 120;
  private static final int STEP_ITEMS = 10;
  private static final int SUBJECTS = 6;
  private static final Duration COOLDOWN = Duration.ofSeconds(20);
  private static final Duration STEP = Duration.ofSeconds(5);

  private final TwoHundredSubscribers given = new TwoHundredSubscribers();
  private final SettableClock clock = given.clock();
  private final Random random = new Random(7);

  @AfterEach
  void close() {
    given.close();
  }

  @Test
  void tellNothingTwiceLoseNothingAndKeepCooldownsToTheSecond() throws Exception {
    given.limit(3);
    LongStream.rangeClosed(1, SUBSCRIBERS).forEach(id -> given.storage().deliver(id, cooling()));
    var instances = List.of(given.instance(), given.instance());

    for (int from = 0; from < ITEMS; from += STEP_ITEMS) {
      feed(instances, from, from + STEP_ITEMS);
      instances.forEach(instance -> instance.digests().tell());
      clock.advance(STEP);
    }
    clock.advance(Duration.ofHours(1));
    instances.forEach(instance -> instance.digests().tell());

    nothingIsDecidedTwice();
    nothingIsLost();
    cooldownsAreKept();
    nobodyIsFlooded();
  }

  private static Delivery cooling() {
    return new Delivery(Priority.NORMAL, COOLDOWN, null, false, false, null);
  }

  private void feed(List<Instance> instances, int from, int to) throws Exception {
    var work = new ArrayList<Callable<Object>>();
    for (var instance : instances) {
      for (int item = from; item < to; item++) {
        var event = event(item);
        work.add(Executors.callable(() -> instance.on(event)));
      }
    }
    Collections.shuffle(work, random);
    try (var threads = Executors.newFixedThreadPool(12)) {
      for (Future<Object> done : threads.invokeAll(work)) {
        done.get();
      }
    }
  }

  /** Half of the subscribers want it, each by the watch with the subscriber's number. */
  private static ItemMatched event(int number) {
    var item =
        Items.titled("Swap " + number).id(number + 1).subject("T" + number % SUBJECTS).stored();
    var matches =
        LongStream.rangeClosed(1, SUBSCRIBERS)
            .filter(subscriber -> (subscriber + number) % 2 == 0)
            .mapToObj(TwoInstancesIT::match)
            .toList();
    return new ItemMatched(item, Items.TIME, matches);
  }

  private static Match match(long subscriber) {
    return new Match(subscriber, List.of(new WatchMatch(subscriber, "all", false, List.of())));
  }

  private void nothingIsDecidedTwice() {
    assertThat(given.database().count("decision")).isEqualTo(ITEMS * SUBSCRIBERS / 2);
    var byId = given.notifications().stream().collect(groupingBy(Notification::id));
    assertThat(byId.values()).allSatisfy(same -> assertThat(same.stream().distinct()).hasSize(1));
  }

  /** Every item was told, counted in a message, or was in exactly one digest. */
  private void nothingIsLost() {
    var told = told().stream().map(Fact::item).toList();
    var digests = new ArrayList<List<Long>>();
    for (var notification : notifications()) {
      if (notification.content() instanceof Digest digest) {
        digest.entries().stream()
            .map(Entry::item)
            .forEach(item -> digests.add(List.of(subscriber(notification), item)));
      }
    }
    assertThat(told).doesNotHaveDuplicates();
    assertThat(digests).doesNotHaveDuplicates();
    Set<List<Long>> reached = new HashSet<>(told);
    reached.addAll(digests);
    assertThat(reached).hasSize(told.size() + digests.size());
    assertThat(reached.size() + given.database().count("decision where reason = 'COOLDOWN'"))
        .isEqualTo(ITEMS * SUBSCRIBERS / 2);
  }

  private void cooldownsAreKept() {
    var rows =
        given
            .database()
            .client()
            .sql(
                """
                select subscriber, item, decided_at from decision
                where reason in ('NOW', 'OVER_LIMIT') order by decided_at
                """)
            .query(
                (row, _) ->
                    new Fact(
                        List.of(row.getLong(1), (row.getLong(2) - 1) % SUBJECTS),
                        row.getTimestamp(3).toInstant()))
            .list();
    Map<List<Long>, List<Fact>> bySubject = rows.stream().collect(groupingBy(Fact::item));
    assertThat(bySubject).hasSize(SUBSCRIBERS * SUBJECTS / 2);
    assertThat(bySubject.values())
        .allSatisfy(
            facts ->
                assertThat(
                        IntStream.range(1, facts.size())
                            .mapToObj(i -> facts.get(i - 1).until(facts.get(i))))
                    .allSatisfy(pause -> assertThat(pause).isGreaterThanOrEqualTo(COOLDOWN)));
    // Each subject comes with every step, so it is told or waits as soon as it may: three times.
    assertThat(bySubject.values()).allSatisfy(facts -> assertThat(facts).hasSize(3));
  }

  private void nobodyIsFlooded() {
    var bySubscriber = told().stream().collect(groupingBy(fact -> fact.item().getFirst()));
    assertThat(bySubscriber.values()).allSatisfy(facts -> assertThat(facts).hasSize(3));
  }

  /** What both announce because one was faster than the other, the receiver knows by its id. */
  private List<Notification> notifications() {
    return given.notifications().stream().distinct().toList();
  }

  private List<Fact> told() {
    return notifications().stream()
        .filter(notification -> notification.reason().equals("NOW"))
        .map(
            notification ->
                new Fact(
                    List.of(
                        subscriber(notification), ((AboutItem) notification.content()).item().id()),
                    notification.timeline().decided()))
        .collect(Collectors.toList());
  }

  private static long subscriber(Notification notification) {
    return Objects.requireNonNull(notification.recipient().subscriber());
  }

  /** Something that happened to a subscriber and an item, or a subject. */
  private record Fact(List<Long> item, Instant at) {
    Duration until(Fact next) {
      return Duration.between(at, next.at());
    }
  }
}
