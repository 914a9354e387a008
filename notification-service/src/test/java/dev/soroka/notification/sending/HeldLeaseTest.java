package dev.soroka.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.notification.outbox.Lease;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HeldLeaseTest {
  private final ManualTicker ticker = new ManualTicker();
  private final HeldLease lease =
      new HeldLease(new Lease(1, UUID.randomUUID(), 1), ticker.read(), ticker);

  @Test
  void startsNoCallInItsLastThreeSeconds() {
    ticker.advance(Duration.ofMillis(6_999));
    assertThat(lease.mayStart()).isTrue();

    ticker.advance(Duration.ofMillis(1));
    assertThat(lease.mayStart()).isFalse();
    assertThat(lease.isOver()).isFalse();
  }

  @Test
  void startsNoCallLongAfterItsClaim() {
    long claimed = ticker.read();
    ticker.advance(Duration.ofMillis(4_999));
    lease.renewed(ticker.read());
    assertThat(lease.mayStart(claimed)).isTrue();

    ticker.advance(Duration.ofMillis(1));
    assertThat(lease.mayStart(claimed)).isFalse();
    assertThat(lease.mayStart(ticker.read())).isTrue();
  }

  @Test
  void endsAfterTenSeconds() {
    ticker.advance(Duration.ofSeconds(10));

    assertThat(lease.isOver()).isTrue();
  }

  @Test
  void countsFromWhenTheRenewalWasAskedFor() {
    ticker.advance(Duration.ofSeconds(2));
    assertThat(lease.isDueForRenewal()).isTrue();
    long asked = ticker.read();
    ticker.advance(Duration.ofSeconds(4));

    lease.renewed(asked);

    assertThat(lease.mayStart()).isTrue();
    ticker.advance(Duration.ofSeconds(3));
    assertThat(lease.mayStart()).isFalse();
  }
}
