package dev.soroka.notification.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.notification.outbox.Leases.Report;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeasesIT {
  private static final Report FINE = new Report("sending", 30, 2, null);

  private final TestOutbox outbox = new TestOutbox(Clock.systemUTC());
  private final Leases leases = outbox.store().leases();
  private final UUID one = UUID.randomUUID();
  private final UUID other = UUID.randomUUID();

  @AfterEach
  void close() {
    outbox.close();
  }

  @Test
  void belongToOneInstanceAtATime() {
    var lease = leases.acquire(1, one);

    assertThat(lease).contains(new Lease(1, one, 1));
    assertThat(leases.acquire(1, other)).isEmpty();
    assertThat(leases.acquire(2, other)).contains(new Lease(2, other, 1));
  }

  @Test
  void growInEpochWhenTakenOver() {
    var lost = leases.acquire(1, one).orElseThrow();
    expire();

    assertThat(leases.acquire(1, other)).contains(new Lease(1, other, 2));
    assertThat(leases.renew(lost, FINE)).isFalse();
  }

  @Test
  void areNotRenewedOnceTheyHaveRunOut() {
    var lease = leases.acquire(1, one).orElseThrow();
    assertThat(leases.renew(lease, FINE)).isTrue();
    expire();

    assertThat(leases.renew(lease, FINE)).isFalse();
  }

  @Test
  void areThereForOthersOnceReleased() {
    var lease = leases.acquire(1, one).orElseThrow();

    leases.release(lease);

    assertThat(leases.acquire(1, other)).contains(new Lease(1, other, 2));
  }

  @Test
  void areNotReleasedByAFormerHolder() {
    var former = leases.acquire(1, one).orElseThrow();
    expire();
    leases.acquire(1, other);

    leases.release(former);

    assertThat(leases.acquire(1, one)).isEmpty();
  }

  private void expire() {
    outbox.execute("update lease set until = now() - interval '1 second'");
  }
}
