package dev.soroka.sandbox.control;

import dev.soroka.sandbox.json.Json;
import dev.soroka.sandbox.stage.Stage;
import dev.soroka.sandbox.world.Chat;
import dev.soroka.sandbox.world.ChatType;
import dev.soroka.sandbox.world.Person;
import dev.soroka.sandbox.world.Standing;
import dev.soroka.sandbox.world.World;

/** Makes people, chats and topics, and turns groups into supergroups. */
final class Founding {

  /** Supergroups and channels have ids below this. */
  private static final long SUPERGROUPS = -1_000_000_000_000L;

  private static final long FIRST_ANNA = 501;

  private final World world;
  private final Standings standings;

  Founding(Stage stage, Standings standings) {
    this.world = stage.world();
    this.standings = standings;
  }

  /** A person and the private chat with them. */
  Chat person(Person person, Standing initial) {
    world.add(person);
    var card =
        new Chat.Card(person.id(), ChatType.PRIVATE, person.name(), person.username(), false);
    return found(new Chat(card, initial));
  }

  /** A chat of several, run by the first person there is. */
  Chat shared(Chat.Card card, Standing initial) {
    var chat = new Chat(card, initial);
    world.people().stream().findFirst().ifPresent(person -> chat.appoint(person.id()));
    return found(chat);
  }

  private Chat found(Chat chat) {
    if (world.chat(chat.id()).isPresent()) {
      throw new NotPossible("There is already a chat " + chat.id());
    }
    world.add(chat);
    standings.chatChanged(0, chat);
    return chat;
  }

  /** An id that no chat of the type has. */
  long freeId(ChatType type) {
    var step = type == ChatType.PRIVATE ? 1 : -1;
    var id =
        switch (type) {
          case PRIVATE -> FIRST_ANNA;
          case GROUP -> -601L;
          case SUPERGROUP, CHANNEL -> SUPERGROUPS - 701;
        };
    while (world.chat(id).isPresent()) {
      id += step;
    }
    return id;
  }

  int topic(Chat chat, String name) {
    if (!chat.card().forum()) {
      throw new NotPossible("Chat " + chat.id() + " is no forum");
    }
    var thread = world.nextMessageId();
    chat.topics().put(thread, name);
    standings.chatChanged(0, chat);
    return thread;
  }

  /** The group lives on as a new supergroup; its bots are told in both. */
  Chat upgrade(Chat group, long by) {
    if (group.type() != ChatType.GROUP || group.migratedTo() != 0) {
      throw new NotPossible("Only a group that is none yet becomes a supergroup");
    }
    var card =
        new Chat.Card(
            freeId(ChatType.SUPERGROUP), ChatType.SUPERGROUP, group.card().title(), "", false);
    var supergroup = new Chat(card, group.state());
    world.add(supergroup);
    for (var bot : world.bots()) {
      if (group.standing(bot.id()).isInside()) {
        standings.serve(
            bot.id(), group, by, "migrate_to_chat_id", Json.object().numberNode(card.id()));
        standings.serve(
            bot.id(), supergroup, by, "migrate_from_chat_id", Json.object().numberNode(group.id()));
      }
    }
    group.migrateTo(supergroup.id());
    standings.chatChanged(0, group);
    standings.chatChanged(0, supergroup);
    return supergroup;
  }

  /** A few chats to begin with; no bot is in any of them yet. */
  void ready() {
    person(new Person(FIRST_ANNA, "Anna", "en"), Standing.STRANGER);
    person(new Person(FIRST_ANNA + 1, "Борис", "ru"), Standing.STRANGER);
    shared(new Chat.Card(-601, ChatType.GROUP, "Team", "", false), Standing.STRANGER);
    var forum =
        shared(
            new Chat.Card(SUPERGROUPS - 701, ChatType.SUPERGROUP, "Newsroom", "", true),
            Standing.STRANGER);
    topic(forum, "Offers");
    topic(forum, "Alerts");
    shared(
        new Chat.Card(SUPERGROUPS - 801, ChatType.CHANNEL, "Announcements", "", false),
        Standing.STRANGER);
  }
}
