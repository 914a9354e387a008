package dev.soroka.filter.personal;

import dev.soroka.common.amqp.PoisonMessage;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The days of which decisions are kept, each in partitions of its own. */
@Component
class Days {
  private static final List<String> TABLES = List.of("matched_item", "decision");

  /** How far storage's clock, which names the days, may be ahead of ours. */
  private static final int AHEAD = 1;

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final PersonalProperties properties;
  private final Clock clock;
  private final Set<LocalDate> open = ConcurrentHashMap.newKeySet();

  Days(
      JdbcClient database,
      TransactionTemplate transaction,
      PersonalProperties properties,
      Clock clock) {
    this.database = database;
    this.transaction = transaction;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * Makes sure that what was stored on this day can be decided.
   *
   * @throws PoisonMessage when the day is so long ago that nobody knows any more what was decided
   */
  void admit(LocalDate day) {
    if (day.isBefore(oldest())) {
      throw new PoisonMessage(
          "stale: stored on %s, but decisions are kept since %s only".formatted(day, oldest()));
    }
    if (day.isAfter(LocalDate.now(clock).plusDays(AHEAD))) {
      throw new PoisonMessage("stored on %s, which has not come yet".formatted(day));
    }
    if (!open.contains(day)) {
      open(day);
    }
  }

  /** Opens a day; doing it again, even from another instance at the same moment, does nothing. */
  void open(LocalDate day) {
    transaction.executeWithoutResult(
        _ -> {
          takeTurns();
          TABLES.stream()
              .filter(table -> !exists(partition(table, day)))
              .forEach(table -> open(table, day));
        });
    open.add(day);
  }

  /** Forgets all decisions about what was stored before the oldest day that is kept. */
  void forget() {
    for (var table : TABLES) {
      partitions(table).stream()
          .filter(partition -> partition.compareTo(partition(table, oldest())) < 0)
          .forEach(this::drop);
    }
    open.removeIf(day -> day.isBefore(oldest()));
  }

  /** Attached rather than made in its place, which would wait for every reader of the table. */
  private void open(String table, LocalDate day) {
    var partition = partition(table, day);
    execute("create table %s (like %s including all)".formatted(partition, table));
    execute(
        "alter table %s attach partition %s for values in ('%s')".formatted(table, partition, day));
  }

  /** While it waits for a reader such as a backup nobody else gets in, so it soon gives up. */
  private void drop(String partition) {
    transaction.executeWithoutResult(
        _ -> {
          execute("set local lock_timeout = '3s'");
          execute("drop table if exists " + partition);
        });
  }

  private LocalDate oldest() {
    return LocalDate.now(clock).minusDays(properties.keptDays());
  }

  /** Two sessions that create the same table at the same moment would fail each other. */
  private void takeTurns() {
    database
        .sql("select 1 from pg_advisory_xact_lock(hashtext('personal.days'))")
        .query(Integer.class)
        .single();
  }

  private boolean exists(String table) {
    return database
        .sql("select to_regclass(:table) is not null")
        .param("table", table)
        .query(Boolean.class)
        .single();
  }

  private List<String> partitions(String table) {
    return database
        .sql("select inhrelid::regclass::text from pg_inherits where inhparent = to_regclass(:of)")
        .param("of", table)
        .query(String.class)
        .list();
  }

  private static String partition(String table, LocalDate day) {
    return table + "_" + day.format(DateTimeFormatter.BASIC_ISO_DATE);
  }

  private void execute(String statement) {
    database.sql(statement).update();
  }
}
