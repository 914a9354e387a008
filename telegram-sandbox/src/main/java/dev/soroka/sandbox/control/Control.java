package dev.soroka.sandbox.control;

import dev.soroka.sandbox.fault.Faults;
import dev.soroka.sandbox.json.Json;
import dev.soroka.sandbox.ledger.Ledger;
import dev.soroka.sandbox.stage.Stage;
import dev.soroka.sandbox.world.Bot;
import dev.soroka.sandbox.world.Chat;
import dev.soroka.sandbox.world.ChatType;
import dev.soroka.sandbox.world.Person;
import dev.soroka.sandbox.world.Standing;
import java.util.List;

/** The hand that moves people and chats. */
public final class Control {

  private final Stage stage;
  private final Standings standings;
  private final Talking talking;
  private final Founding founding;

  public Control(Stage stage) {
    this.stage = stage;
    this.standings = new Standings(stage);
    this.talking = new Talking(stage, standings);
    this.founding = new Founding(stage, standings);
  }

  /** A chat, with the bot that has the lowest id. */
  public Conversation chat(long id) {
    var chat = stage.world().chat(id).orElseThrow(() -> new NotPossible("There is no chat " + id));
    return new Conversation(this, new Conversation.View(0, speaker(chat), 0), chat);
  }

  private long speaker(Chat chat) {
    return chat.isPrivate()
        ? chat.id()
        : chat.administrators().stream().findFirst().orElse(chat.id());
  }

  /** A person whom every bot may write to, as if they had pressed START. */
  public Conversation createPerson(long id, String firstName) {
    return createPerson(new Person(id, firstName, "en"), Standing.MEMBER);
  }

  public Conversation createPerson(Person person, Standing initial) {
    return chat(founding.person(person, initial).id());
  }

  /** A group that every bot is in. */
  public Conversation createGroup(long id, String title) {
    return createChat(new Chat.Card(id, ChatType.GROUP, title, "", false), Standing.MEMBER);
  }

  public Conversation createSupergroup(long id, String title) {
    return createChat(new Chat.Card(id, ChatType.SUPERGROUP, title, "", false), Standing.MEMBER);
  }

  /** A supergroup with topics. */
  public Conversation createForum(long id, String title) {
    return createChat(new Chat.Card(id, ChatType.SUPERGROUP, title, "", true), Standing.MEMBER);
  }

  /** A channel that every bot may post in. */
  public Conversation createChannel(long id, String title) {
    return createChat(
        new Chat.Card(id, ChatType.CHANNEL, title, "", false), Standing.ADMINISTRATOR);
  }

  public Conversation createChat(Chat.Card card, Standing initial) {
    return chat(founding.shared(card, initial).id());
  }

  /** Makes the few chats that the page begins with. */
  public void createReadyChats() {
    founding.ready();
  }

  /**
   * Forgets everything but the bots; the few chats that the page begins with come back if wanted.
   */
  public void reset(boolean withReadyChats) {
    stage.clear();
    if (withReadyChats) {
      createReadyChats();
    }
    stage.world().events().publish("reset", Json::object);
  }

  /** The calls that were received, and their rates. */
  public Ledger ledger() {
    return stage.ledger();
  }

  /** Orders for things to go wrong. */
  public Faults faults() {
    return stage.faults();
  }

  /** The bots that have called. */
  public List<Bot> bots() {
    return List.copyOf(stage.world().bots());
  }

  Bot bot(long id) {
    return stage.world().bots().stream()
        .filter(bot -> id == 0 || bot.id() == id)
        .findFirst()
        .orElseThrow(
            () ->
                new NotPossible(
                    id == 0 ? "No bot has connected yet" : "No bot " + id + " has connected"));
  }

  Stage stage() {
    return stage;
  }

  Standings standings() {
    return standings;
  }

  Talking talking() {
    return talking;
  }

  Founding founding() {
    return founding;
  }
}
