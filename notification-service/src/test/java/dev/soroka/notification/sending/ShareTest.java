package dev.soroka.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShareTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final Share share = new Share();

  @Test
  void isHalvedByAComplaintAndRecoversWithinAMinute() {
    share.slowDown(0, SECOND);

    assertThat(share.at(SECOND)).isEqualTo(0.5);
    assertThat(share.at(21 * SECOND)).isBetween(0.8, 0.85);
    assertThat(share.at(31 * SECOND)).isEqualTo(1);
  }

  @Test
  void isHalvedOnceByAllCallsThatLeftBefore() {
    share.slowDown(0, SECOND);
    share.slowDown(0, SECOND);
    share.slowDown(SECOND, 2 * SECOND);

    assertThat(share.at(2 * SECOND)).isGreaterThan(0.5);
    share.slowDown(2 * SECOND, 2 * SECOND);
    assertThat(share.at(2 * SECOND)).isBetween(0.25, 0.27);
  }

  @Test
  void isNeverNothing() {
    IntStream.range(0, 100).forEach(i -> share.slowDown(i, i));

    assertThat(share.at(100)).isPositive();
  }
}
