package dev.soroka.notification.reply;

import dev.soroka.common.amqp.DeadLetters;
import dev.soroka.common.amqp.PoisonMessage;
import dev.soroka.common.contract.ReplyRequested;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.support.converter.MessageConverter;
import org.springframework.stereotype.Component;

/** Reads answers off the broker; what is none goes to the dead letters. */
@Component
class ReplyReading {
  private static final Logger log = LoggerFactory.getLogger(ReplyReading.class);

  private final MessageConverter converter;
  private final DeadLetters deadLetters;

  ReplyReading(MessageConverter converter, DeadLetters deadLetters) {
    this.converter = converter;
    this.deadLetters = deadLetters;
  }

  /** The answer, or nothing when the message was none and has been put away. */
  Optional<ReplyRequested> read(Message message) {
    try {
      if (converter.fromMessage(message) instanceof ReplyRequested request) {
        return Optional.of(request);
      }
      throw new PoisonMessage("this queue takes only " + ReplyRequested.class.getSimpleName());
    } catch (PoisonMessage e) {
      deadLetters.keep(message, e);
      log.error("Dead-lettered: {}", e.getMessage());
      return Optional.empty();
    }
  }
}
