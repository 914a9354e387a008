package dev.soroka.sandbox.control;

import dev.soroka.sandbox.json.Json;
import dev.soroka.sandbox.stage.Stage;
import dev.soroka.sandbox.update.UpdateKind;
import dev.soroka.sandbox.world.Author;
import dev.soroka.sandbox.world.Chat;
import dev.soroka.sandbox.world.ChatType;
import dev.soroka.sandbox.world.Content;
import dev.soroka.sandbox.world.Draft;
import dev.soroka.sandbox.world.Standing;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Bots are let in, thrown out, blocked and unblocked, and told so. */
final class Standings {

  private final Stage stage;

  Standings(Stage stage) {
    this.stage = stage;
  }

  /** Gives a bot another standing; nothing happens when it has it already. */
  void change(long bot, Chat chat, long by, Standing standing) {
    var before = chat.stands(bot, standing);
    if (before == standing) {
      return;
    }
    var known = stage.world().bot(bot);
    var update = Json.object();
    update.set("chat", stage.wire().chat(chat));
    update.set("from", stage.wire().user(Author.person(by)));
    update.put("date", stage.world().now());
    update.set("old_chat_member", stage.membership().of(chat, known, before));
    update.set("new_chat_member", stage.membership().of(chat, known, standing));
    stage.queues().of(bot).add(UpdateKind.MY_CHAT_MEMBER, update);
    if (chat.type() == ChatType.GROUP || chat.type() == ChatType.SUPERGROUP) {
      announce(bot, chat, by, before, standing);
    }
    chatChanged(bot, chat);
  }

  void chatChanged(long bot, Chat chat) {
    stage
        .world()
        .events()
        .publish("chat", () -> Json.object().put("bot", bot).put("chat", chat.id()));
  }

  private void announce(long bot, Chat chat, long by, Standing before, Standing after) {
    var user = stage.world().bot(bot).json();
    if (!before.isInside() && after.isInside()) {
      serve(bot, chat, by, "new_chat_members", Json.array().add(user));
    } else if (before.isInside() && !after.isInside()) {
      serve(bot, chat, by, "left_chat_member", user);
    }
  }

  /** Posts what Telegram itself tells, and tells one bot. */
  void serve(long bot, Chat chat, long by, String field, JsonNode value) {
    var message =
        stage
            .mailbox()
            .post(
                bot,
                chat,
                Draft.of(Author.person(by)),
                new Content.Service(field, value),
                Optional.empty());
    stage.queues().of(bot).add(UpdateKind.MESSAGE, stage.wire().message(bot, message));
  }
}
