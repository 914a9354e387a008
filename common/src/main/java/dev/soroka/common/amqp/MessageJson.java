package dev.soroka.common.amqp;

import dev.soroka.common.contract.Message;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.amqp.support.converter.MessageConverter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The body is JSON, the type travels as a short id in a header, never as a Java class. */
class MessageJson implements MessageConverter {
  static final String TYPE = "soroka-type";

  private static final Map<String, Class<?>> TYPES =
      Arrays.stream(Message.class.getPermittedSubclasses())
          .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

  private final JsonMapper json;

  MessageJson(JsonMapper json) {
    this.json = json;
  }

  @Override
  public org.springframework.amqp.core.Message toMessage(
      Object object, MessageProperties properties) {
    properties.setHeader(TYPE, object.getClass().getSimpleName());
    properties.setHeader(Trace.HEADER, Trace.current().child().header());
    properties.setMessageId(UUID.randomUUID().toString());
    properties.setContentType(MessageProperties.CONTENT_TYPE_JSON);
    properties.setDeliveryMode(MessageDeliveryMode.PERSISTENT);
    return new org.springframework.amqp.core.Message(json.writeValueAsBytes(object), properties);
  }

  @Override
  public Object fromMessage(org.springframework.amqp.core.Message message) {
    var name = message.getMessageProperties().getHeader(TYPE);
    var type = name == null ? null : TYPES.get(name.toString());
    if (type == null) {
      throw new PoisonMessage("unknown message type " + name);
    }
    try {
      return json.readValue(message.getBody(), type);
    } catch (JacksonException e) {
      throw new PoisonMessage(name + " cannot be read: " + e.getOriginalMessage(), e);
    }
  }
}
