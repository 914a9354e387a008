package dev.soroka.filter.partition;

import dev.soroka.common.amqp.Partitions;
import dev.soroka.common.amqp.Topology;
import dev.soroka.common.contract.ItemsStored;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.QueueInformation;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Ends the queues that an earlier split of the watches has left. What waits in them, dead letters
 * included, goes to every part that there is now, for nobody knows any more which watches had seen
 * it; what is thereby matched twice is decided once. A queue that is still read is left alone.
 */
@Component
class SurplusQueues {
  private static final Logger log = LoggerFactory.getLogger(SurplusQueues.class);
  private static final int MINUTES = 60;

  private final Partitions partitions;
  private final AmqpAdmin admin;
  private final RabbitTemplate template;
  private final Moving moving;
  private boolean left = true;
  private int passes;

  SurplusQueues(Partitions partitions, RabbitTemplate template, Moving moving) {
    this.partitions = partitions;
    this.admin = new RabbitAdmin(template);
    this.template = template;
    this.moving = moving;
  }

  /**
   * Looks after the start, every minute while a queue is left, and every hour all the same: a
   * service with the earlier number declares its queues again.
   */
  @Scheduled(fixedDelayString = "PT1M")
  void end() {
    if (!left && passes++ % MINUTES != 0) {
      return;
    }
    try {
      left = !partitions.others().map(this::end).reduce(true, Boolean::logicalAnd);
    } catch (AmqpException e) {
      log.info("The queues of an earlier split wait for the broker: {}", e.toString());
    }
  }

  /**
   * From the last to the first, so that the first is there for as long as any of them is. Whether
   * none is left.
   */
  private boolean end(Partitions other) {
    if (find(other.itemQueue(0)).isEmpty()) {
      return true;
    }
    return other.itemQueues().reversed().stream()
        .flatMap(queue -> find(queue).stream())
        .allMatch(this::isEnded);
  }

  private boolean isEnded(QueueInformation queue) {
    if (queue.getConsumerCount() > 0) {
      log.warn(
          "{} is still read by a filter of another SOROKA_FILTER_PARTITIONS than {}; stop it",
          queue.getName(),
          partitions.count());
      return false;
    }
    end(queue.getName());
    return true;
  }

  private Optional<QueueInformation> find(String queue) {
    return Optional.ofNullable(admin.getQueueInfo(queue));
  }

  /** It is unbound first; what comes from then on is in the queues of the parts as well. */
  private void end(String queue) {
    template.execute(
        channel ->
            channel.queueUnbind(queue, Topology.EXCHANGE, ItemsStored.class.getSimpleName()));
    for (var from : List.of(queue, Topology.dead(queue))) {
      int moved = find(from).isPresent() ? moving.all(from, partitions.itemQueues()) : 0;
      admin.deleteQueue(from);
      log.info("{} of an earlier split is deleted, {} messages moved", from, moved);
    }
  }
}
