package dev.soroka.common.amqp;

import dev.soroka.common.contract.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/** Publishes all messages of a call before it waits for their confirms. */
class ConfirmedBus implements Bus {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final RabbitTemplate template;

  ConfirmedBus(RabbitTemplate template) {
    this.template = template;
  }

  @Override
  public void publish(List<? extends Message> messages) {
    var pending = new ArrayList<Pending>(messages.size());
    for (var message : messages) {
      var confirm = new CorrelationData(UUID.randomUUID().toString());
      template.convertAndSend(Topology.EXCHANGE, Topology.routingKey(message), message, confirm);
      pending.add(new Pending(message, confirm));
    }
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    for (var one : pending) {
      one.await(deadline);
    }
  }

  private record Pending(Message message, CorrelationData confirm) {
    void await(long deadline) {
      try {
        var confirmed = confirm.getFuture().get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        // What no queue takes, RabbitMQ returns and then confirms; Qpid refuses it.
        if (!confirmed.ack() || confirm.getReturned() != null) {
          throw new NotPublished("The broker has no queue for " + name() + ", or refused it");
        }
      } catch (TimeoutException | ExecutionException e) {
        throw new NotPublished("The broker did not confirm " + name(), e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new NotPublished("Interrupted before the broker confirmed " + name(), e);
      }
    }

    private String name() {
      return message.getClass().getSimpleName();
    }
  }
}
