package dev.soroka.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import java.util.Map;
import java.util.Optional;

/** One connection with one durable queue, declared as for RabbitMQ. */
final class BrokerClient implements AutoCloseable {

  private static final String QUEUE = "filter.ItemsStored";

  private final Connection connection;
  private final Channel channel;

  BrokerClient(String url) throws Exception {
    var factory = new ConnectionFactory();
    factory.setUri(url);
    connection = factory.newConnection();
    channel = connection.createChannel();
    channel.queueDeclare(
        QUEUE, true, false, false, Map.of("x-queue-type", "quorum", "x-delivery-limit", 20));
    channel.confirmSelect();
  }

  /** Returns when the broker has confirmed it. */
  void publish(String text) throws Exception {
    publish(text.getBytes(UTF_8));
  }

  void publish(byte[] body) throws Exception {
    channel.basicPublish("", QUEUE, true, MessageProperties.PERSISTENT_BASIC, body);
    channel.waitForConfirmsOrDie(10_000);
  }

  Optional<byte[]> take() throws Exception {
    return Optional.ofNullable(channel.basicGet(QUEUE, true)).map(message -> message.getBody());
  }

  int heartbeat() {
    return connection.getHeartbeat();
  }

  @Override
  public void close() throws Exception {
    connection.close();
  }
}
