package dev.soroka.common.amqp;

import com.rabbitmq.client.Channel;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.AmqpIOException;
import org.springframework.amqp.rabbit.connection.Connection;
import org.springframework.amqp.rabbit.connection.ConnectionListener;

/**
 * Declares the topology on every new connection. RabbitMQ gets quorum queues that dead-letter what
 * was delivered 20 times; every other broker of AMQP 0-9-1 gets plain durable queues.
 */
class TopologyDeclaration implements ConnectionListener {
  private static final int DELIVERY_LIMIT = 20;

  private final Set<Topology.Route> added = ConcurrentHashMap.newKeySet();
  private final Partitions partitions;

  TopologyDeclaration(Partitions partitions) {
    this.partitions = partitions;
  }

  @Override
  public void onCreate(@Nullable Connection connection) {
    try (var channel = Objects.requireNonNull(connection).createChannel(false)) {
      declare(channel);
    } catch (IOException | TimeoutException e) {
      throw new AmqpIOException("The topology could not be declared", asIo(e));
    }
  }

  /** Remembers a queue beyond the fixed ones, for this and all later connections. */
  void add(Topology.Route route) {
    added.add(route);
  }

  /** All queues that are declared, each with its queue of dead letters beside it. */
  List<String> queues() {
    return Stream.concat(Topology.routes(partitions), added.stream())
        .map(Topology.Route::queue)
        .toList();
  }

  void declare(Channel channel) throws IOException {
    boolean quorum = "RabbitMQ".equals(product(channel));
    channel.exchangeDeclare(Topology.EXCHANGE, "topic", true);
    declareDead(channel, Topology.UNKEPT, quorum);
    for (var route : (Iterable<Topology.Route>) Topology.routes(partitions)::iterator) {
      declare(channel, route, quorum);
    }
    for (var route : added) {
      declare(channel, route, quorum);
    }
  }

  private static void declare(Channel channel, Topology.Route route, boolean quorum)
      throws IOException {
    var dead = Topology.dead(route.queue());
    declareDead(channel, dead, quorum);
    channel.queueDeclare(
        route.queue(), true, false, false, quorum ? quorumArguments(dead) : Map.of());
    channel.queueBind(route.queue(), Topology.EXCHANGE, route.routingKey());
  }

  private static void declareDead(Channel channel, String queue, boolean quorum)
      throws IOException {
    channel.queueDeclare(
        queue, true, false, false, quorum ? Map.of("x-queue-type", "quorum") : Map.of());
  }

  private static Map<String, Object> quorumArguments(String dead) {
    return Map.of(
        "x-queue-type",
        "quorum",
        "x-delivery-limit",
        DELIVERY_LIMIT,
        "x-dead-letter-exchange",
        "",
        "x-dead-letter-routing-key",
        dead);
  }

  private static String product(Channel channel) {
    return String.valueOf(channel.getConnection().getServerProperties().get("product"));
  }

  private static IOException asIo(Exception e) {
    return e instanceof IOException io ? io : new IOException(e);
  }
}
