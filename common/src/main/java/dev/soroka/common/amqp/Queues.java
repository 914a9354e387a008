package dev.soroka.common.amqp;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/** Declares the queues that are not known before the system runs: one of answers per account. */
public final class Queues {
  private final TopologyDeclaration declaration;
  private final RabbitTemplate template;
  private final Partitions partitions;

  Queues(TopologyDeclaration declaration, RabbitTemplate template, Partitions partitions) {
    this.declaration = declaration;
    this.template = template;
    this.partitions = partitions;
  }

  /** Makes sure that answers of this account have a queue, now and after every reconnect. */
  public void declareReplies(long sender) {
    declaration.add(Topology.replies(sender));
    template.execute(
        channel -> {
          declaration.declare(channel);
          return null;
        });
  }

  /** The queues of dead letters that every service declares. */
  public String[] dead() {
    return Topology.deadQueues(partitions);
  }

  /** How many messages wait in each queue that exists, dead letters included. */
  public Map<String, Long> depths() {
    var depths = new LinkedHashMap<String, Long>();
    template.execute(
        channel -> {
          depths.put(Topology.UNKEPT, channel.messageCount(Topology.UNKEPT));
          for (var queue : declaration.queues()) {
            depths.put(queue, channel.messageCount(queue));
            depths.put(Topology.dead(queue), channel.messageCount(Topology.dead(queue)));
          }
          return null;
        });
    return depths;
  }
}
