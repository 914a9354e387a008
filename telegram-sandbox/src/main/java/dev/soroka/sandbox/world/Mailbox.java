package dev.soroka.sandbox.world;

import dev.soroka.sandbox.json.Json;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts messages into histories, changes and removes them, and lets the chat page know. */
public final class Mailbox {

  private final World world;
  private final Wire wire;

  public Mailbox(World world, Wire wire) {
    this.world = world;
    this.wire = wire;
  }

  /**
   * Posts a message.
   *
   * @param bot whose dialog it belongs to when the chat is a private one
   */
  public Message post(
      long bot, Chat chat, Draft draft, Content content, Optional<JsonNode> markup) {
    var post =
        new Message.Post(chat.id(), draft.thread(), draft.author(), world.now(), draft.replyTo());
    var message = new Message(world.nextMessageId(), post, content, markup, 0);
    world.history(bot, chat).add(message);
    publish("message", bot, message);
    return message;
  }

  /** Changes a message; the change may refuse by throwing. */
  public Optional<Message> change(long bot, Chat chat, int id, UnaryOperator<Message> change) {
    var changed = world.history(bot, chat).change(id, change);
    changed.ifPresent(message -> publish("edited", bot, message));
    return changed;
  }

  public void delete(long bot, Chat chat, int id) {
    if (world.history(bot, chat).remove(id)) {
      world.events().publish("deleted", () -> address(bot, chat.id()).put("message_id", id));
    }
  }

  private void publish(String event, long bot, Message message) {
    world
        .events()
        .publish(
            event, () -> address(bot, message.chat()).set("message", wire.forPage(bot, message)));
  }

  private static ObjectNode address(long bot, long chat) {
    return Json.object().put("bot", bot).put("chat", chat);
  }
}
