package dev.soroka.sandbox.state;

import dev.soroka.sandbox.stage.Stage;
import dev.soroka.sandbox.update.UpdateQueue;
import dev.soroka.sandbox.world.Bot;
import dev.soroka.sandbox.world.Chat;
import dev.soroka.sandbox.world.DialogKey;
import dev.soroka.sandbox.world.Message;
import dev.soroka.sandbox.world.Person;
import java.util.List;

/** Everything that is kept, as it is written. */
record Snapshot(
    int lastMessageId,
    List<SavedBot> bots,
    List<Person> people,
    List<SavedChat> chats,
    List<SavedDialog> dialogs) {

  /** Ids left out after a restart, for messages that were sent but not yet saved. */
  private static final int MARGIN = 1_000;

  record SavedBot(Bot bot, UpdateQueue.Kept queue) {}

  record SavedChat(Chat.Card card, Chat.State state) {}

  record SavedDialog(DialogKey key, List<Message> messages) {}

  static Snapshot of(Stage stage) {
    var world = stage.world();
    return new Snapshot(
        world.lastMessageId(),
        world.bots().stream()
            .map(bot -> new SavedBot(bot, stage.queues().of(bot.id()).kept()))
            .toList(),
        List.copyOf(world.people()),
        world.chats().stream().map(chat -> new SavedChat(chat.card(), chat.state())).toList(),
        world.histories().entrySet().stream()
            .map(dialog -> new SavedDialog(dialog.getKey(), dialog.getValue().all()))
            .toList());
  }

  void restore(Stage stage) {
    var world = stage.world();
    world.continueAfter(lastMessageId + MARGIN);
    people.forEach(world::add);
    chats.forEach(saved -> world.add(new Chat(saved.card(), saved.state())));
    dialogs.forEach(saved -> world.restore(saved.key(), saved.messages()));
    for (var saved : bots) {
      world.add(saved.bot());
      stage.queues().restore(saved.bot().id(), saved.queue());
      saved.queue().webhook().ifPresent(to -> stage.webhooks().set(saved.bot().id(), to));
    }
  }
}
