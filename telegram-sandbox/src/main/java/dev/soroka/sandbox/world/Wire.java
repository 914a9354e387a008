package dev.soroka.sandbox.world;

import dev.soroka.sandbox.json.Json;
import dev.soroka.sandbox.text.Entity;
import dev.soroka.sandbox.text.FormattedText;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Says everything in Telegram's JSON. */
public final class Wire {

  private final World world;

  public Wire(World world) {
    this.world = world;
  }

  /** Telegram's User: a person, a bot, or someone who is not known any more. */
  public ObjectNode user(Author author) {
    if (author.bot()) {
      return world.bot(author.id()).json();
    }
    return world
        .person(author.id())
        .orElseGet(() -> new Person(author.id(), "Deleted Account", ""))
        .json();
  }

  /** Telegram's Chat. */
  public ObjectNode chat(Chat chat) {
    var card = chat.card();
    var json = Json.object().put("id", card.id()).put("type", card.type().word());
    if (chat.isPrivate()) {
      return world
          .person(card.id())
          .orElseGet(() -> new Person(card.id(), card.title(), ""))
          .putNames(json);
    }
    json.put("title", card.title());
    if (!card.username().isEmpty()) {
      json.put("username", card.username());
    }
    if (card.forum()) {
      json.put("is_forum", true);
    }
    return json;
  }

  private ObjectNode chat(long id) {
    return world
        .chat(id)
        .map(this::chat)
        .orElseGet(() -> Json.object().put("id", id).put("type", "private"));
  }

  /** Telegram's Message, as a bot sees it. */
  public ObjectNode message(long bot, Message message) {
    var json = withoutReply(message);
    var replyTo = message.post().replyTo();
    if (replyTo != 0) {
      world
          .chat(message.chat())
          .flatMap(chat -> world.history(bot, chat).find(replyTo))
          .ifPresent(replied -> json.set("reply_to_message", withoutReply(replied)));
    }
    message.inlineKeyboard().ifPresent(keyboard -> json.set("reply_markup", keyboard));
    return json;
  }

  /** Like {@link #message}, with reply keyboards too. */
  public ObjectNode forPage(long bot, Message message) {
    var json = message(bot, message);
    message.markup().ifPresent(markup -> json.set("reply_markup", markup));
    return json;
  }

  private ObjectNode withoutReply(Message message) {
    var post = message.post();
    var json = Json.object().put("message_id", message.id());
    if (isChannelPost(post)) {
      json.set("sender_chat", chat(post.chat()));
    } else {
      json.set("from", user(post.author()));
    }
    json.set("chat", chat(post.chat()));
    json.put("date", post.date());
    if (message.edited() != 0) {
      json.put("edit_date", message.edited());
    }
    if (post.thread() != 0) {
      json.put("message_thread_id", post.thread()).put("is_topic_message", true);
    }
    putContent(json, message.content());
    return json;
  }

  private boolean isChannelPost(Message.Post post) {
    return world.chat(post.chat()).filter(chat -> chat.type() == ChatType.CHANNEL).isPresent();
  }

  private static void putContent(ObjectNode json, Content content) {
    switch (content) {
      case Content.Text(var words) -> putWords(json, "text", "entities", words);
      case Content.Photo(var picture, var caption, var album) -> {
        json.set("photo", Json.array(List.of(picture), Wire::photoSize));
        if (!album.isEmpty()) {
          json.put("media_group_id", album);
        }
        if (!caption.text().isEmpty()) {
          putWords(json, "caption", "caption_entities", caption);
        }
      }
      case Content.Service(var field, var value) -> json.set(field, value);
    }
  }

  private static void putWords(
      ObjectNode json, String field, String entitiesField, FormattedText words) {
    json.put(field, words.text());
    if (!words.entities().isEmpty()) {
      json.set(entitiesField, Json.array(words.entities(), Entity::json));
    }
  }

  private static JsonNode photoSize(Picture picture) {
    return Json.object()
        .put("file_id", picture.fileId())
        .put("file_unique_id", picture.uniqueId())
        .put("width", picture.width())
        .put("height", picture.height())
        .put("file_size", picture.bytes());
  }
}
