package dev.soroka.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BucketTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final Limit ONE = Limit.per(Duration.ofSeconds(1), 1, 3);

  private final Bucket bucket = new Bucket();

  @Test
  void letsABurstGoAndThenOneASecond() {
    var departures = new ArrayList<Long>();
    long now = 0;
    for (int i = 0; i < 6; i++) {
      now = bucket.readyAt(ONE, 1, now);
      bucket.depart(ONE, 1, now);
      departures.add(now);
    }

    assertThat(departures).containsExactly(0L, 0L, 0L, SECOND, 2 * SECOND, 3 * SECOND);
  }

  @Test
  void fillsAgainWhileNothingLeaves() {
    IntStream.range(0, 3).forEach(_ -> bucket.depart(ONE, 1, 0));

    assertThat(bucket.isFull(2 * SECOND)).isFalse();
    assertThat(bucket.isFull(3 * SECOND)).isTrue();
    IntStream.range(0, 3).forEach(_ -> bucket.depart(ONE, 1, 10 * SECOND));
    assertThat(bucket.readyAt(ONE, 1, 10 * SECOND)).isEqualTo(11 * SECOND);
  }

  @Test
  void fillsMoreSlowlyWithAShareOfTheLimit() {
    IntStream.range(0, 3).forEach(_ -> bucket.depart(ONE, 0.5, 0));

    assertThat(bucket.readyAt(ONE, 0.5, 0)).isEqualTo(2 * SECOND);
  }

  @Test
  void knowsNoWaitingWithoutALimit() {
    IntStream.range(0, 100).forEach(_ -> bucket.depart(Limit.NONE, 1, 7));

    assertThat(bucket.readyAt(Limit.NONE, 1, 7)).isEqualTo(7);
  }
}
