package dev.soroka.sandbox.control;

import dev.soroka.sandbox.json.Json;
import dev.soroka.sandbox.stage.Stage;
import dev.soroka.sandbox.text.Entity;
import dev.soroka.sandbox.text.FormattedText;
import dev.soroka.sandbox.update.UpdateKind;
import dev.soroka.sandbox.world.Author;
import dev.soroka.sandbox.world.Bot;
import dev.soroka.sandbox.world.Chat;
import dev.soroka.sandbox.world.ChatType;
import dev.soroka.sandbox.world.Content;
import dev.soroka.sandbox.world.Draft;
import dev.soroka.sandbox.world.Message;
import dev.soroka.sandbox.world.Standing;
import java.util.Locale;
import java.util.Optional;

/** People write and press buttons, and bots are told. */
final class Talking {

  private static final int LONGEST = 4_096;

  private final Stage stage;
  private final Standings standings;

  Talking(Stage stage, Standings standings) {
    this.stage = stage;
    this.standings = standings;
  }

  /** Where a person writes; thread and replyTo are 0 for none. */
  record Spot(Chat chat, long person, int thread, int replyTo) {}

  Message says(long bot, Spot spot, String text) {
    var words = FormattedText.typed(text);
    if (words.text().isEmpty() || words.text().length() > LONGEST) {
      throw new NotPossible("A message has 1 to 4,096 characters");
    }
    var chat = spot.chat();
    refuseWhereNobodyWrites(spot);
    if (chat.isPrivate()) {
      open(bot, chat, words.text());
    }
    var draft = new Draft(Author.person(spot.person()), spot.thread(), spot.replyTo());
    var message = stage.mailbox().post(bot, chat, draft, new Content.Text(words), Optional.empty());
    tell(bot, chat, message);
    return message;
  }

  private static void refuseWhereNobodyWrites(Spot spot) {
    var chat = spot.chat();
    if (chat.isDeactivated()) {
      throw new NotPossible("This account was deleted");
    }
    if (chat.migratedTo() != 0) {
      throw new NotPossible("This group lives on as chat " + chat.migratedTo());
    }
    if (chat.isPrivate() ? chat.id() != spot.person() : chat.absent().contains(spot.person())) {
      throw new NotPossible("Person " + spot.person() + " is not in chat " + chat.id());
    }
    if (spot.thread() != 0 && !chat.topics().containsKey(spot.thread())) {
      throw new NotPossible("Chat " + chat.id() + " has no topic " + spot.thread());
    }
  }

  /** The first message opens the chat; after a block only /start does. */
  private void open(long bot, Chat chat, String text) {
    switch (chat.standing(bot)) {
      case MEMBER, ADMINISTRATOR -> {
        // It is open.
      }
      case STRANGER, LEFT -> chat.stands(bot, Standing.MEMBER);
      case KICKED -> {
        if (!text.startsWith("/start")) {
          throw new NotPossible("The bot is blocked; unblock it first");
        }
        standings.change(bot, chat, chat.id(), Standing.MEMBER);
      }
    }
  }

  private void tell(long bot, Chat chat, Message message) {
    if (chat.isPrivate()) {
      tell(bot, UpdateKind.MESSAGE, message);
      return;
    }
    var kind = chat.type() == ChatType.CHANNEL ? UpdateKind.CHANNEL_POST : UpdateKind.MESSAGE;
    for (var member : stage.world().bots()) {
      if (sees(member, chat, message)) {
        tell(member.id(), kind, message);
      }
    }
  }

  private void tell(long bot, UpdateKind kind, Message message) {
    stage.queues().of(bot).add(kind, stage.wire().message(bot, message));
  }

  /** In a group a bot sees everything only as administrator: privacy mode is on. */
  private boolean sees(Bot bot, Chat chat, Message message) {
    var standing = chat.standing(bot.id());
    if (!standing.isInside()) {
      return false;
    }
    return standing == Standing.ADMINISTRATOR
        || isReplyTo(bot, chat, message)
        || isFor(bot, message.content());
  }

  private static boolean isFor(Bot bot, Content content) {
    return switch (content) {
      case Content.Text(var words) ->
          words.entities().stream().anyMatch(entity -> isFor(bot, words.text(), entity));
      case Content.Photo _, Content.Service _ -> false;
    };
  }

  private boolean isReplyTo(Bot bot, Chat chat, Message message) {
    return stage
        .world()
        .history(bot.id(), chat)
        .find(message.post().replyTo())
        .filter(replied -> replied.author().equals(Author.bot(bot.id())))
        .isPresent();
  }

  private static boolean isFor(Bot bot, String text, Entity entity) {
    var marked = text.substring(entity.offset(), entity.end()).toLowerCase(Locale.ROOT);
    var at = marked.indexOf('@');
    var named = at >= 0 && marked.substring(at + 1).equalsIgnoreCase(bot.username());
    return switch (entity.type()) {
      case "bot_command" -> at < 0 || named;
      case "mention" -> named;
      default -> false;
    };
  }

  /** Presses a button, or pretends to: the data need not stand on any. */
  String presses(long bot, Spot spot, int messageId, String data) {
    var chat = spot.chat();
    var message = stage.world().history(bot, chat).find(messageId);
    var owner = message.map(Message::author).filter(Author::bot).map(Author::id).orElse(bot);
    var id = stage.callbacks().pressed(owner);
    var query = Json.object().put("id", id);
    query.set("from", stage.wire().user(Author.person(spot.person())));
    query.set(
        "message",
        message
            .map(one -> stage.wire().message(owner, one))
            .orElseGet(
                () ->
                    Json.object()
                        .put("message_id", messageId)
                        .put("date", 0)
                        .set("chat", stage.wire().chat(chat))));
    query.put("chat_instance", Long.toString(chat.id() * 31)).put("data", data);
    stage.queues().of(owner).add(UpdateKind.CALLBACK_QUERY, query);
    return id;
  }
}
