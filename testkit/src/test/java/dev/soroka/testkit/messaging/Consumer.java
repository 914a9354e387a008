package dev.soroka.testkit.messaging;

import com.rabbitmq.client.Channel;
import dev.soroka.common.amqp.PoisonMessage;
import dev.soroka.common.amqp.Topology;
import dev.soroka.common.contract.ItemsStored;
import dev.soroka.common.ops.SorokaService;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.amqp.support.AmqpHeaders;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.web.client.ResourceAccessException;

/** The smallest service there is: it notes the titles of what was stored, or fails as told. */
@SorokaService
class Consumer {
  static final String BY_HAND = "by-hand";

  final List<String> handled = new CopyOnWriteArrayList<>();
  final AtomicInteger attempts = new AtomicInteger();
  final AtomicBoolean storageAway = new AtomicBoolean();

  @RabbitListener(queues = Topology.FILTER_ITEMS_STORED)
  void on(ItemsStored event) {
    var title = event.items().getFirst().item().title();
    attempts.incrementAndGet();
    switch (title) {
      case "poison" -> throw new PoisonMessage("nobody can read this");
      case "bug" -> throw new IllegalStateException("a bug");
      case "needs storage" -> {
        if (storageAway.get()) {
          throw new ResourceAccessException("storage is away", new IOException("refused"));
        }
      }
      default -> {}
    }
    handled.add(title);
  }

  /** Takes dead letters, and can keep only what it can read. */
  @RabbitListener(queues = Topology.STORAGE_ITEMS_COLLECTED + ".dead")
  void onDead(ItemsStored event) {
    handled.add(event.items().getFirst().item().title());
  }

  /** Acknowledges by itself what it gets to see. */
  @RabbitListener(id = BY_HAND, queues = Topology.STORAGE_NOTIFICATION_FINISHED, ackMode = "MANUAL")
  void byHand(ItemsStored event, Channel channel, @Header(AmqpHeaders.DELIVERY_TAG) long tag)
      throws IOException {
    handled.add(event.items().getFirst().item().title());
    channel.basicAck(tag, false);
  }
}
