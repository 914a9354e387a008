package dev.soroka.storage.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.catalog.Settings;
import dev.soroka.common.contract.Setting;
import dev.soroka.common.ops.Service;
import dev.soroka.storage.item.TestItems;
import dev.soroka.testkit.ServiceDatabase;
import dev.soroka.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

class RetentionIT {
  private final SettableClock clock = SettableClock.at("2026-03-31T23:59:59Z");
  private final ServiceDatabase database = ServiceDatabase.fresh(Service.STORAGE);
  private final JdbcClient jdbc = database.client();
  private final Months months = new Months(jdbc);
  private final Settings settings = new Settings(new MockEnvironment());
  private final TestItems items = new TestItems(jdbc);
  private final Retention retention =
      new Retention(
          new Turns(jdbc, database.transaction()),
          months,
          new Forgetting(jdbc),
          settings,
          new RetentionProperties(Duration.ofDays(90), Duration.ofDays(400), Duration.ofDays(1)),
          clock);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void makesTheMonthsToCome_onlyOnce() {
    retention.makeMonths();
    retention.makeMonths();

    assertThat(months.all())
        .containsExactly(YearMonth.of(2026, 3), YearMonth.of(2026, 4), YearMonth.of(2026, 5));
  }

  @Test
  void makesEachMonthOnce_whenAllInstancesTryAtOnce() throws Exception {
    var instances =
        IntStream.range(0, 8)
            .<Callable<Void>>mapToObj(
                _ ->
                    () -> {
                      retention.makeMonths();
                      return null;
                    })
            .toList();

    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var instance : threads.invokeAll(instances)) {
        instance.get();
      }
    }

    assertThat(months.all()).contains(YearMonth.of(2026, 3)).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void takesIntoAMonth_whatWasStoredBeforeItHadAPartition() {
    items.add(1, 1, null, "2026-02-28");
    items.add(1, 2, null, "2026-03-31");

    retention.makeMonths();

    assertThat(ids("item_2026_03")).containsExactly(2L);
    assertThat(ids("item_unplanned")).containsExactly(1L);
    assertThat(ids("item")).containsExactly(1L, 2L);
  }

  @Test
  void dropsMonthsThatEndedLongEnoughAgo_andNoOthers() {
    clock.set(Instant.parse("2026-01-15T00:00:00Z"));
    retention.makeMonths();
    items.add(1, 1, null, "2026-01-31");
    items.add(1, 2, null, "2026-02-01");
    items.add(1, 3, null, "2025-12-31");

    clock.set(Instant.parse("2026-05-01T00:00:00Z"));
    retention.dropMonths();
    assertThat(ids("item")).containsExactly(1L, 2L);

    clock.set(Instant.parse("2026-05-02T00:00:00Z"));
    retention.dropMonths();
    assertThat(ids("item")).containsExactly(2L);
    assertThat(months.all()).containsExactly(YearMonth.of(2026, 2), YearMonth.of(2026, 3));
    assertThat(database.count("item_key")).isEqualTo(3);
  }

  @Test
  void keepsItemsAsLongAsTheSettingSays_butNeverLessThanADay() {
    clock.set(Instant.parse("2026-02-15T00:00:00Z"));
    retention.makeMonths();
    items.add(1, 1, null, "2026-02-28");
    settings.put(new Setting(1, "retention.items", "0s"));

    clock.set(Instant.parse("2026-03-01T12:00:00Z"));
    retention.dropMonths();
    assertThat(ids("item")).containsExactly(1L);

    clock.set(Instant.parse("2026-03-02T00:00:00Z"));
    retention.dropMonths();
    assertThat(ids("item")).isEmpty();
  }

  @Test
  void forgetsItemsThatNoSourceHasShownFor400Days() {
    items.add(1, 1, null, "2025-02-23");
    items.add(1, 2, null, "2025-02-24");

    retention.forgetKeys();

    assertThat(jdbc.sql("select item from item_key order by item").query(Long.class).list())
        .containsExactly(2L);
  }

  @Test
  void forgetsAfterThreeDaysByWhatItemsWereFoundToBeTheSame() {
    band(1, "2026-03-28T23:59:58Z");
    band(2, "2026-03-28T23:59:59Z");

    retention.forgetBands();
    retention.forgetBands();

    assertThat(jdbc.sql("select hash from item_band").query(Long.class).list()).containsExactly(2L);
  }

  @Test
  void forgetsChangesAfterADay_andNotesHowFarBackTheLogReaches() {
    change(1, "2026-03-30T23:59:58Z");
    change(2, "2026-03-30T23:59:58Z");
    change(3, "2026-03-31T00:00:00Z");

    retention.forgetChanges();
    retention.forgetChanges();

    assertThat(jdbc.sql("select version from catalog_change").query(Long.class).list())
        .containsExactly(3L);
    assertThat(jdbc.sql("select forgotten from catalog_version").query(Long.class).single())
        .isEqualTo(2);
  }

  private void change(long version, String at) {
    jdbc.sql(
            """
            insert into catalog_change (part, version, id, changed_at)
            values ('watch', :version, 1, :at::timestamptz)
            """)
        .param("version", version)
        .param("at", at)
        .update();
  }

  private void band(long hash, String at) {
    jdbc.sql("insert into item_band values (:hash, '{1}', '{1}', :at::timestamptz)")
        .param("hash", hash)
        .param("at", at)
        .update();
  }

  private List<Long> ids(String table) {
    return jdbc.sql("select id from " + table + " order by id").query(Long.class).list();
  }
}
