package dev.soroka.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.ShutdownSignalException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrivateRabbitIT {

  private final PrivateRabbit rabbit = PrivateRabbit.launch();

  @AfterAll
  void close() {
    rabbit.close();
  }

  @Test
  void keepsConfirmedMessagesOverACrash() throws Exception {
    var url = rabbit.freshVirtualHost();
    try (var client = AmqpClient.connect(url)) {
      client.publish("kept");
      assertThat(client.confirmed(10_000)).isTrue();

      rabbit.kill();

      assertThatThrownBy(() -> client.take())
          .isInstanceOfAny(ShutdownSignalException.class, AlreadyClosedException.class);
    }
    rabbit.start();

    try (var client = AmqpClient.connect(url)) {
      assertThat(client.take()).hasValue("kept");
    }
  }

  @Test
  void confirmsNothingWhilePausedAndGoesOnAfterwards() throws Exception {
    try (var client = AmqpClient.connect(rabbit.freshVirtualHost())) {
      rabbit.pause();
      client.publish("held");
      assertThatThrownBy(() -> client.confirmed(300)).isInstanceOf(TimeoutException.class);

      rabbit.resume();
      assertThat(client.confirmed(10_000)).isTrue();
    }
  }

  @Test
  void isUnknownToTheMachinesOwnNodes() throws Exception {
    var names = new ProcessBuilder("epmd", "-names").redirectErrorStream(true).start();

    assertThat(new String(names.getInputStream().readAllBytes(), UTF_8))
        .startsWith("epmd:")
        .doesNotContain("soroka");
  }
}
