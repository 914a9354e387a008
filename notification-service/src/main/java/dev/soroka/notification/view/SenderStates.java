package dev.soroka.notification.view;

import dev.soroka.common.api.NotificationApi.SenderStatus;
import dev.soroka.common.contract.Sender;
import dev.soroka.notification.account.Accounts;
import dev.soroka.notification.outbox.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the accounts fare, as whoever holds each of their leases last told the database. */
@Component
class SenderStates {
  private final JdbcClient database;
  private final Accounts accounts;

  SenderStates(JdbcClient database, Accounts accounts) {
    this.database = database;
    this.accounts = accounts;
  }

  List<SenderStatus> all() {
    Map<Long, SenderStatus> known =
        database
            .sql(
                """
                select coalesce(l.sender, w.sender) as sender,
                  case when l.until > clock_timestamp() then l.state else 'unheld' end as state,
                  coalesce(l.per_second, 0) as per_second, coalesce(l.in_flight, 0) as in_flight,
                  case when l.until > clock_timestamp() then l.silent_until end as silent_until,
                  coalesce(w.waiting, 0) as waiting
                from lease l
                full join (
                  select sender, count(*) as waiting from notification
                  where state = 'due' group by sender) w on w.sender = l.sender
                """)
            .query((row, _) -> read(row))
            .list()
            .stream()
            .collect(Collectors.toMap(SenderStatus::sender, Function.identity()));
    return accounts.enabled().stream()
        .map(account -> known.getOrDefault(account.id(), unheld(account)))
        .toList();
  }

  private static SenderStatus unheld(Sender account) {
    return new SenderStatus(account.id(), account.name(), "unheld", 0, 0, 0, null);
  }

  private SenderStatus read(ResultSet row) throws SQLException {
    long sender = row.getLong("sender");
    return new SenderStatus(
        sender,
        accounts.find(sender).map(Sender::name).orElse(""),
        row.getString("state"),
        row.getDouble("per_second"),
        row.getLong("waiting"),
        row.getInt("in_flight"),
        Columns.instantOrNull(row, "silent_until"));
  }
}
