package dev.soroka.common.amqp;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.ShutdownSignalException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;

class BrokerPresenceTest {
  private static final boolean BY_US = true;

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final BrokerPresence presence = new BrokerPresence(meters);

  @Test
  void isAway_whenItCannotBeReached() {
    presence.onFailed(new ConnectException("Connection refused"));

    assertThat(away()).isEqualTo(1);
  }

  @Test
  void isAway_whenItHangsUp_untilThereIsAConnectionAgain() {
    presence.onShutDown(hungUp(!BY_US));
    assertThat(away()).isEqualTo(1);

    presence.onCreate(null);
    assertThat(away()).isZero();
  }

  @Test
  void isNotAway_whenWeHangUp() {
    presence.onShutDown(hungUp(BY_US));

    assertThat(away()).isZero();
  }

  private double away() {
    return meters.get("soroka_broker_away").gauge().value();
  }

  private static ShutdownSignalException hungUp(boolean byUs) {
    return new ShutdownSignalException(true, byUs, null, null);
  }
}
