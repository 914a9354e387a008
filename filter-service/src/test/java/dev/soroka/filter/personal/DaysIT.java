package dev.soroka.filter.personal;

import static dev.soroka.testkit.Subscribers.subscriber;
import static java.util.concurrent.CompletableFuture.runAsync;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.ItemMatched;
import dev.soroka.common.contract.ItemMatched.Match;
import dev.soroka.common.ops.Service;
import dev.soroka.testkit.Items;
import dev.soroka.testkit.ServiceDatabase;
import dev.soroka.testkit.SettableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class DaysIT {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  private final SettableClock clock = SettableClock.at(Items.TIME);
  private final StorageWithSubscribers storage = new StorageWithSubscribers();
  private final ServiceDatabase database = ServiceDatabase.fresh(Service.FILTER);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void areOpenedByManyInstancesAtTheSameMoment() throws Exception {
    try (var threads = Executors.newFixedThreadPool(8)) {
      var openings =
          IntStream.range(0, 16)
              .<Callable<Object>>mapToObj(
                  i -> Executors.callable(() -> instance().days().open(TODAY.plusDays(i / 8))))
              .toList();
      for (var done : threads.invokeAll(openings)) {
        done.get();
      }
    }

    assertThat(partitions())
        .containsExactly(
            "decision_20260302",
            "decision_20260303",
            "matched_item_20260302",
            "matched_item_20260303");
  }

  @Test
  void areForgottenWithTheirDecisionsAfterAFortnight() {
    storage.put(subscriber(1));
    var instance = instance();
    instance.on(matched(Items.titled("Old").id(1).day(TODAY)));
    clock.advance(Duration.ofDays(1));
    instance.on(matched(Items.titled("New").id(2).day(TODAY.plusDays(1))));

    clock.advance(Duration.ofDays(14));
    new DayKeeping(instance.days(), clock).keep();

    assertThat(Histories.on(database).newest(1, null, 10))
        .extracting(decided -> decided.item())
        .containsExactly(2L);
    assertThat(partitions())
        .doesNotContain("decision_20260302", "matched_item_20260302")
        .contains("decision_20260303", "decision_20260317", "decision_20260319");
  }

  @Test
  void areOpenedWhileABackupReads() {
    var instance = instance();

    database
        .transaction()
        .executeWithoutResult(
            _ -> {
              database.client().sql("lock table decision in access share mode").update();
              runAsync(() -> instance.days().open(TODAY)).orTimeout(10, SECONDS).join();
            });

    assertThat(partitions()).contains("decision_20260302");
  }

  private Instance instance() {
    return new Instance(database, storage, _ -> {}, clock, new MockEnvironment());
  }

  private static ItemMatched matched(Items item) {
    return new ItemMatched(item.stored(), Items.TIME, List.of(new Match(1, List.of())));
  }

  private List<String> partitions() {
    return database
        .client()
        .sql(
            "select inhrelid::regclass::text from pg_inherits join pg_class on oid = inhparent "
                + "where relkind = 'p' order by 1")
        .query(String.class)
        .list();
  }
}
