package dev.soroka.notification.reply;

import dev.soroka.common.amqp.Queues;
import dev.soroka.common.amqp.Topology;
import dev.soroka.notification.sending.Answering;
import dev.soroka.notification.sending.ShiftWatcher;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.AcknowledgeMode;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.stereotype.Component;

/**
 * Listens to the answers of each account while this instance holds its lease. One consumer keeps
 * them in order, and many are in work at a time.
 */
@Component
class Replies implements ShiftWatcher {
  private static final Logger log = LoggerFactory.getLogger(Replies.class);
  private static final int IN_WORK = 200;

  private final Map<Long, SimpleMessageListenerContainer> listening = new ConcurrentHashMap<>();
  private final ConnectionFactory connections;
  private final Queues queues;
  private final ReplyReading reading;

  Replies(ConnectionFactory connections, Queues queues, ReplyReading reading) {
    this.connections = connections;
    this.queues = queues;
    this.reading = reading;
  }

  @Override
  public void began(long sender, Answering answering) {
    declare(sender);
    var container = new SimpleMessageListenerContainer(connections);
    container.setQueueNames(Topology.replyRequested(sender));
    container.setAcknowledgeMode(AcknowledgeMode.MANUAL);
    container.setPrefetchCount(IN_WORK);
    container.setMissingQueuesFatal(false);
    container.setMessageListener(new ReplyListener(reading, answering));
    container.start();
    listening.put(sender, container);
  }

  @Override
  public void ended(long sender) {
    var container = listening.remove(sender);
    if (container != null) {
      container.stop();
    }
  }

  /** A broker that is away is told as soon as it is back. */
  private void declare(long sender) {
    try {
      queues.declareReplies(sender);
    } catch (AmqpException e) {
      log.atWarn().addKeyValue("sender", sender).log("The queue waits: {}", e.toString());
    }
  }
}
