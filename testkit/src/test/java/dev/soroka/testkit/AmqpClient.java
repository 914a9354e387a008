package dev.soroka.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import java.util.Map;
import java.util.Optional;

/** One connection with one durable queue. */
record AmqpClient(Connection connection, Channel channel) implements AutoCloseable {

  private static final String QUEUE = "storage.ItemsCollected";

  static AmqpClient connect(String url) throws Exception {
    var factory = new ConnectionFactory();
    factory.setUri(url);
    factory.setAutomaticRecoveryEnabled(false);
    var connection = factory.newConnection();
    var channel = connection.createChannel();
    channel.queueDeclare(QUEUE, true, false, false, Map.of("x-queue-type", "quorum"));
    channel.confirmSelect();
    return new AmqpClient(connection, channel);
  }

  void publish(String text) throws Exception {
    channel.basicPublish("", QUEUE, MessageProperties.PERSISTENT_BASIC, text.getBytes(UTF_8));
  }

  boolean confirmed(long milliseconds) throws Exception {
    return channel.waitForConfirms(milliseconds);
  }

  Optional<String> take() throws Exception {
    return Optional.ofNullable(channel.basicGet(QUEUE, true))
        .map(message -> new String(message.getBody(), UTF_8));
  }

  @Override
  public void close() throws Exception {
    connection.abort();
  }
}
