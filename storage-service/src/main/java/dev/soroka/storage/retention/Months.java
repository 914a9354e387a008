package dev.soroka.storage.retention;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The monthly partitions of the items. Months are those of UTC. */
@Component
class Months {
  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'item_'yyyy'_'MM");

  private final JdbcClient jdbc;

  Months(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Makes the partition of a month. What was stored for that month before it had one, because no
   * instance ran to make it ahead, moves there. Inside the caller's transaction.
   */
  void make(YearMonth month) {
    if (all().contains(month)) {
      return;
    }
    var name = NAME.format(month);
    // Nobody may add a row to the catch-all between moving its rows and attaching their partition.
    jdbc.sql("lock table item_unplanned in access exclusive mode").update();
    jdbc.sql("create table " + name + " (like item including defaults including constraints)")
        .update();
    jdbc.sql(
            """
            with moved as (
              delete from item_unplanned where stored_at >= :from and stored_at < :to returning *)
            insert into %s select * from moved
            """
                .formatted(name))
        .param("from", start(month))
        .param("to", start(month.plusMonths(1)))
        .update();
    jdbc.sql(
            "alter table item attach partition %s for values from ('%s') to ('%s')"
                .formatted(name, start(month), start(month.plusMonths(1))))
        .update();
  }

  /** Drops the partitions of months that ended before this moment; inside a transaction. */
  List<YearMonth> dropBefore(Instant moment) {
    var old =
        all().stream()
            .filter(month -> !start(month.plusMonths(1)).toInstant().isAfter(moment))
            .toList();
    old.forEach(month -> jdbc.sql("drop table " + NAME.format(month)).update());
    jdbc.sql("delete from item_unplanned where stored_at < :moment")
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .update();
    return old;
  }

  /** The months that have a partition. */
  List<YearMonth> all() {
    return jdbc
        .sql(
            """
            select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
            where i.inhparent = 'item'::regclass and c.relname ~ '^item_[0-9]{4}_[0-9]{2}$'
            order by c.relname
            """)
        .query(String.class)
        .list()
        .stream()
        .map(name -> YearMonth.parse(name, NAME))
        .toList();
  }

  private static OffsetDateTime start(YearMonth month) {
    return month.atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC);
  }
}
