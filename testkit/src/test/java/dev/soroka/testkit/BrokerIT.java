package dev.soroka.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokerIT {

  private final PrivateRabbit rabbit = PrivateRabbit.launch();
  private final PrivateQpid qpid = PrivateQpid.launch();

  Stream<Broker> brokers() {
    return Stream.of(rabbit, qpid);
  }

  @AfterAll
  void close() {
    brokers().forEach(Broker::close);
  }

  @ParameterizedTest
  @MethodSource("brokers")
  void keepsVirtualHostsApart(Broker broker) throws Exception {
    try (var one = AmqpClient.connect(broker.freshVirtualHost());
        var other = AmqpClient.connect(broker.freshVirtualHost())) {
      one.publish("mine");
      assertThat(one.confirmed(10_000)).isTrue();

      assertThat(other.take()).isEmpty();
      assertThat(one.take()).hasValue("mine");
    }
  }

  @ParameterizedTest
  @MethodSource("brokers")
  void keepsConfirmedMessagesAndItsAddressOverAStop(Broker broker) throws Exception {
    var url = broker.freshVirtualHost();
    try (var client = AmqpClient.connect(url)) {
      client.publish("kept");
      assertThat(client.confirmed(10_000)).isTrue();
    }

    broker.stop();
    assertThatThrownBy(() -> AmqpClient.connect(url)).isInstanceOf(IOException.class);
    broker.start();

    try (var client = AmqpClient.connect(url)) {
      assertThat(client.take()).hasValue("kept");
    }
  }
}
