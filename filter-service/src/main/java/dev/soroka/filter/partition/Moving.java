package dev.soroka.filter.partition;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.GetResponse;
import dev.soroka.common.amqp.DeadLetters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.rabbit.support.DefaultMessagePropertiesConverter;
import org.springframework.stereotype.Component;

/** Moves messages byte for byte; each leaves its queue once the broker has all copies of it. */
@Component
class Moving {
  private final DefaultMessagePropertiesConverter properties =
      new DefaultMessagePropertiesConverter();
  private final RabbitTemplate template;
  private final DeadLetters copies;

  Moving(RabbitTemplate template, DeadLetters copies) {
    this.template = template;
    this.copies = copies;
  }

  /** Moves what waits in a queue into each of these; returns how many messages that were. */
  int all(String queue, List<String> targets) {
    return Objects.requireNonNull(template.execute(channel -> all(channel, queue, targets)));
  }

  private int all(Channel channel, String queue, List<String> targets) throws IOException {
    int moved = 0;
    for (var next = channel.basicGet(queue, false);
        next != null;
        next = channel.basicGet(queue, false)) {
      move(channel, next, targets);
      moved++;
    }
    return moved;
  }

  private void move(Channel channel, GetResponse taken, List<String> targets) throws IOException {
    long tag = taken.getEnvelope().getDeliveryTag();
    boolean copied = false;
    try {
      var message = message(taken);
      targets.forEach(target -> copies.replay(target, message));
      copied = true;
    } finally {
      if (copied) {
        channel.basicAck(tag, false);
      } else {
        channel.basicNack(tag, false, true);
      }
    }
  }

  private Message message(GetResponse taken) {
    return new Message(
        taken.getBody(),
        properties.toMessageProperties(
            taken.getProps(), taken.getEnvelope(), StandardCharsets.UTF_8.name()));
  }
}
