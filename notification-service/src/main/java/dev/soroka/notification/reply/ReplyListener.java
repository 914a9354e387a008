package dev.soroka.notification.reply;

import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import dev.soroka.notification.sending.Answering;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.amqp.rabbit.listener.api.ChannelAwareMessageListener;

/** Hands each answer over and acknowledges it when nothing more will be done about it. */
class ReplyListener implements ChannelAwareMessageListener {
  private static final Logger log = LoggerFactory.getLogger(ReplyListener.class);

  private final ReplyReading reading;
  private final Answering answering;

  ReplyListener(ReplyReading reading, Answering answering) {
    this.reading = reading;
    this.answering = answering;
  }

  @Override
  public void onMessage(Message message, @Nullable Channel channel) {
    var open = Objects.requireNonNull(channel);
    var properties = message.getMessageProperties();
    long tag = properties.getDeliveryTag();
    var done =
        reading
            .read(message)
            .map(request -> answering.answer(request, isRedelivered(properties)))
            .orElse(CompletableFuture.completedFuture(null));
    var _ = done.thenRun(() -> acknowledge(open, tag));
  }

  private static boolean isRedelivered(MessageProperties properties) {
    return Boolean.TRUE.equals(properties.isRedelivered());
  }

  /** A channel that is gone has given the message back already. */
  private static void acknowledge(Channel channel, long tag) {
    try {
      channel.basicAck(tag, false);
    } catch (IOException | AlreadyClosedException e) {
      log.debug("An answer cannot be acknowledged any more: {}", e.toString());
    }
  }
}
