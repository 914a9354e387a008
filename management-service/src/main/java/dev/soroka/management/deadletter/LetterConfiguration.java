package dev.soroka.management.deadletter;

import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.amqp.support.converter.MessageConverter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How dead letters are read: not at all, for most of them died because nobody could. */
@Configuration(proxyBeanMethods = false)
class LetterConfiguration {
  /** The converter's name, for listeners that want bytes as they are. */
  static final String UNREAD = "unreadLetters";

  /** Only who asks for it by name gets it; all others read JSON. */
  @Bean(name = UNREAD, defaultCandidate = false)
  MessageConverter unreadLetters() {
    return new Unread();
  }

  /** Gives the bytes of a message, whatever they are. */
  private static final class Unread implements MessageConverter {
    @Override
    public Object fromMessage(Message message) {
      return message.getBody();
    }

    @Override
    public Message toMessage(Object bytes, MessageProperties properties) {
      return new Message((byte[]) bytes, properties);
    }
  }
}
