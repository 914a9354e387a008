package dev.soroka.management.deadletter;

import dev.soroka.common.amqp.Queues;
import dev.soroka.common.amqp.Topology;
import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Sender;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.rabbit.listener.AbstractMessageListenerContainer;
import org.springframework.amqp.rabbit.listener.RabbitListenerEndpointRegistry;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has the dead letters of every bot's answers taken as well: each bot has a queue of its own. */
@Component
class ReplyLetters {
  private static final Logger log = LoggerFactory.getLogger(ReplyLetters.class);

  private final Set<Long> heard = new HashSet<>();
  private final StorageApi.Senders senders;
  private final Queues queues;
  private final RabbitListenerEndpointRegistry listeners;

  ReplyLetters(
      StorageApi.Senders senders, Queues queues, RabbitListenerEndpointRegistry listeners) {
    this.senders = senders;
    this.queues = queues;
    this.listeners = listeners;
  }

  /** Looks for new bots; while storage or the broker is away they wait for the next look. */
  @Scheduled(fixedDelayString = "PT5S")
  void follow() {
    try {
      senders.list().stream()
          .filter(sender -> sender.channel().equals(Address.TELEGRAM))
          .map(Sender::id)
          .filter(sender -> !heard.contains(sender))
          .forEach(this::hear);
    } catch (RuntimeException e) {
      log.info("The dead letters of new bots wait: {}", e.toString());
    }
  }

  private void hear(long sender) {
    queues.declareReplies(sender);
    if (listeners.getListenerContainer(DeadLetterStore.LISTENER)
        instanceof AbstractMessageListenerContainer container) {
      container.addQueueNames(Topology.dead(Topology.replyRequested(sender)));
      heard.add(sender);
    }
  }
}
