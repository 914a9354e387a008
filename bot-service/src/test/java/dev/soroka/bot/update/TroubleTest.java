package dev.soroka.bot.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.AmqpConnectException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;

class TroubleTest {
  @Test
  void isOurs_whenAServiceRefusesOrWeHaveABug() {
    assertThat(Trouble.of(new NullPointerException())).isEqualTo(Trouble.FAULT);
    assertThat(Trouble.of(new HttpClientErrorException(HttpStatus.NOT_FOUND)))
        .isEqualTo(Trouble.FAULT);
  }

  @Test
  void isThatSomethingIsAway_howeverItIsWrapped() {
    assertThat(Trouble.of(new IllegalStateException(new ResourceAccessException("away"))))
        .isEqualTo(Trouble.AWAY);
    assertThat(Trouble.of(new HttpServerErrorException(HttpStatus.BAD_GATEWAY)))
        .isEqualTo(Trouble.AWAY);
    assertThat(Trouble.of(new CannotGetJdbcConnectionException("away"))).isEqualTo(Trouble.AWAY);
    assertThat(Trouble.of(new AmqpConnectException(new IllegalStateException())))
        .isEqualTo(Trouble.MUTE);
  }

  @Test
  void isWaitedOutForAMinuteAtMost() {
    var pauses =
        IntStream.iterate(1, tries -> tries + 1)
            .mapToObj(Trouble.AWAY::pause)
            .takeWhile(Optional::isPresent)
            .map(Optional::get)
            .toList();

    assertThat(pauses).isSorted();
    assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus))
        .isBetween(Duration.ofSeconds(40), Duration.ofSeconds(60));
  }

  @Test
  void isWaitedOutForAsLongAsItTakes_whenNobodyCouldBeTold() {
    assertThat(Trouble.MUTE.pause(1_000_000)).contains(Trouble.LONGEST_PAUSE);
  }
}
