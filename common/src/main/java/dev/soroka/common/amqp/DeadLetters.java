package dev.soroka.common.amqp;

import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/** Keeps what a consumer could not handle, byte for byte, with the reason beside it. */
public final class DeadLetters {
  /** The header that says what was wrong. */
  public static final String REASON = "soroka-reason";

  /** The header that names the exception's class. */
  public static final String EXCEPTION = "soroka-exception";

  /** The header that names the queue from which the message came. */
  public static final String ORIGIN = "soroka-origin";

  private static final int LONGEST_REASON = 2_000;

  private final RabbitTemplate template;

  DeadLetters(RabbitTemplate template) {
    this.template = template;
  }

  /** Puts a message aside that the consumer of its queue could not handle. */
  public void keep(Message message, Throwable failure) {
    var origin = Objects.requireNonNull(message.getMessageProperties().getConsumerQueue());
    var reason = String.valueOf(failure.getMessage());
    var dead =
        MessageBuilder.fromClonedMessage(message)
            .setHeader(REASON, reason.substring(0, Math.min(reason.length(), LONGEST_REASON)))
            .setHeader(EXCEPTION, failure.getClass().getName())
            .setHeader(ORIGIN, origin)
            .build();
    send(Topology.dead(origin), dead);
  }

  /** Puts a message back into the one queue from which it came. */
  public void replay(String queue, Message message) {
    send(queue, message);
  }

  private void send(String queue, Message message) {
    var confirm = new CorrelationData(UUID.randomUUID().toString());
    template.send("", queue, message, confirm);
    try {
      if (!confirm.getFuture().get(10, TimeUnit.SECONDS).ack() || confirm.getReturned() != null) {
        throw new NotPublished("The broker did not take a message for " + queue);
      }
    } catch (TimeoutException | ExecutionException e) {
      throw new NotPublished("The broker did not confirm a message for " + queue, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotPublished("Interrupted before the broker confirmed", e);
    }
  }
}
