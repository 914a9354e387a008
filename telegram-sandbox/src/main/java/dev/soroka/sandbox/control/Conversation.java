package dev.soroka.sandbox.control;

import dev.soroka.sandbox.callback.CallbackAnswer;
import dev.soroka.sandbox.ledger.Call;
import dev.soroka.sandbox.world.Buttons;
import dev.soroka.sandbox.world.Chat;
import dev.soroka.sandbox.world.ChatType;
import dev.soroka.sandbox.world.Message;
import dev.soroka.sandbox.world.Standing;
import java.util.List;
import java.util.Optional;

/** What one person does in one chat with one bot, and sees there. */
public final class Conversation {

  /**
   * Through whose eyes a chat is seen.
   *
   * @param bot the bot, 0 for the one with the lowest id
   * @param person the person who writes and presses
   * @param thread the forum topic, or 0
   */
  record View(long bot, long person, int thread) {}

  private final Control control;
  private final View view;
  private final Chat chat;

  Conversation(Control control, View view, Chat chat) {
    this.control = control;
    this.view = view;
    this.chat = chat;
  }

  /** The same chat with another bot. */
  public Conversation with(long bot) {
    return new Conversation(control, new View(bot, view.person(), view.thread()), chat);
  }

  /** The same chat, where another person writes and presses. */
  public Conversation as(long person) {
    return new Conversation(control, new View(view.bot(), person, view.thread()), chat);
  }

  /** The same chat, in one of its topics. */
  public Conversation inTopic(int thread) {
    return new Conversation(control, new View(view.bot(), view.person(), thread), chat);
  }

  public long id() {
    return chat.id();
  }

  Chat chat() {
    return chat;
  }

  public SeenMessage says(String text) {
    return replies(0, text);
  }

  /** Writes an answer to a message. */
  public SeenMessage replies(int messageId, String text) {
    return SeenMessage.of(control.talking().says(bot(), spot(messageId), text));
  }

  /** Presses the button with this text on the newest message that has it; returns the query. */
  public String presses(String label) {
    var message =
        history().reversed().stream()
            .filter(one -> Buttons.labelled(one, label).isPresent())
            .findFirst()
            .orElseThrow(() -> new NotPossible("No message has a button \"" + label + '"'));
    return presses(message.id(), label);
  }

  /** Presses the button with this text on a message; returns the query. */
  public String presses(int messageId, String label) {
    var button =
        control
            .stage()
            .world()
            .history(bot(), chat)
            .find(messageId)
            .flatMap(message -> Buttons.labelled(message, label))
            .orElseThrow(
                () -> new NotPossible("Message " + messageId + " has no button \"" + label + '"'));
    if (button.data().isEmpty()) {
      throw new NotPossible("The button \"" + label + "\" does not call the bot");
    }
    return sends(messageId, button.data());
  }

  /** Sends data as if a button had it, which a hostile client can; returns the query. */
  public String sends(int messageId, String data) {
    return control.talking().presses(bot(), spot(0), messageId, data);
  }

  /** What the bot answered to a query, if it has. */
  public Optional<CallbackAnswer> answerTo(String query) {
    return control.stage().callbacks().answerTo(query);
  }

  /** From the oldest to the newest. */
  public List<SeenMessage> messages() {
    return history().stream().map(SeenMessage::of).toList();
  }

  /** What bots wrote, from the oldest to the newest. */
  public List<SeenMessage> fromBot() {
    return messages().stream().filter(SeenMessage::fromBot).toList();
  }

  /** The newest message that a bot wrote. */
  public Optional<SeenMessage> lastFromBot() {
    return fromBot().reversed().stream().findFirst();
  }

  /** The calls that went to this chat. */
  public List<Call> calls() {
    return control.ledger().callsTo(chat.id());
  }

  /** The person blocks the bot. */
  public void blocks() {
    change(Standing.KICKED);
  }

  public void unblocks() {
    change(Standing.MEMBER);
  }

  /** The person's account is deleted. */
  public void deactivates() {
    chat.deactivate();
    control.standings().chatChanged(0, chat);
  }

  /** Lets the bot into the group. */
  public void adds() {
    change(chat.type() == ChatType.CHANNEL ? Standing.ADMINISTRATOR : Standing.MEMBER);
  }

  /** Makes the bot an administrator. */
  public void promotes() {
    change(Standing.ADMINISTRATOR);
  }

  /** Throws the bot out. */
  public void kicks() {
    change(Standing.KICKED);
  }

  private void change(Standing standing) {
    control.standings().change(bot(), chat, view.person(), standing);
  }

  /** Makes a person an administrator of the chat. */
  public void appoints(long person) {
    chat.appoint(person);
    control.standings().chatChanged(0, chat);
  }

  public void dismisses(long person) {
    chat.dismiss(person);
    control.standings().chatChanged(0, chat);
  }

  /** Lets the person leave the group. */
  public void leaves() {
    chat.dismiss(view.person());
    chat.absent().add(view.person());
    control.standings().chatChanged(0, chat);
  }

  /** Turns the group into a supergroup and returns that. */
  public Conversation upgrades() {
    var supergroup = control.founding().upgrade(chat, view.person());
    return new Conversation(control, view, supergroup);
  }

  /** Opens a topic in a forum and returns its thread. */
  public int opensTopic(String name) {
    return control.founding().topic(chat, name);
  }

  public void closesTopic(int thread) {
    chat.topics().remove(thread);
    control.standings().chatChanged(0, chat);
  }

  List<Message> history() {
    return control.stage().world().history(bot(), chat).all().stream()
        .filter(message -> view.thread() == 0 || message.post().thread() == view.thread())
        .toList();
  }

  long bot() {
    return control.bot(view.bot()).id();
  }

  private Talking.Spot spot(int replyTo) {
    return new Talking.Spot(chat, view.person(), view.thread(), replyTo);
  }
}
