package dev.soroka.notification.outbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives each sender to one instance at a time. */
@Component
public class Leases {
  private final JdbcClient database;

  Leases(JdbcClient database) {
    this.database = database;
  }

  /**
   * How a sender fares, told with each renewal so that every instance can be asked.
   *
   * @param state {@code sending}, {@code silent}, {@code refused} or {@code away}
   */
  public record Report(
      String state, double perSecond, int inFlight, @Nullable Instant silentUntil) {}

  /** The lease of this sender, when nobody else has it. */
  public Optional<Lease> acquire(long sender, UUID holder) {
    return database
        .sql(
            """
            insert into lease as l (sender, holder, epoch, until)
            values (:sender, :holder, 1, clock_timestamp() + :term * interval '1 second')
            on conflict (sender) do update
            set holder = excluded.holder, epoch = l.epoch + 1, until = excluded.until
            where l.until <= clock_timestamp()
            returning epoch
            """)
        .param("sender", sender)
        .param("holder", holder)
        .param("term", Lease.TERM.toSeconds())
        .query(Long.class)
        .optional()
        .map(epoch -> new Lease(sender, holder, epoch));
  }

  /** Renews a lease that has not run out; false when it is lost. */
  public boolean renew(Lease lease, Report report) {
    var silentUntil = report.silentUntil();
    return database
            .sql(
                """
                update lease set until = clock_timestamp() + :term * interval '1 second',
                  state = :state, per_second = :pace, in_flight = :calls,
                  silent_until = cast(:silent as timestamptz)
                where sender = :sender and holder = :holder and epoch = :epoch
                  and until > clock_timestamp()
                """)
            .param("term", Lease.TERM.toSeconds())
            .param("state", report.state())
            .param("pace", report.perSecond())
            .param("calls", report.inFlight())
            .param("silent", silentUntil == null ? null : Columns.parameter(silentUntil))
            .param("sender", lease.sender())
            .param("holder", lease.holder())
            .param("epoch", lease.epoch())
            .update()
        == 1;
  }

  /** Gives the lease back, so that another instance need not wait for its end. */
  public void release(Lease lease) {
    database
        .sql(
            """
            update lease set until = clock_timestamp()
            where sender = :sender and holder = :holder and epoch = :epoch
            """)
        .param("sender", lease.sender())
        .param("holder", lease.holder())
        .param("epoch", lease.epoch())
        .update();
  }
}
