package dev.soroka.sandbox.world;

import dev.soroka.sandbox.event.Events;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** All bots, people, chats and histories. */
public final class World {

  /** Ids begin with the seconds since then, so that they grow across restarts that kept nothing. */
  private static final long IDS_SINCE = 1_760_000_000L;

  private final Clock clock;
  private final Events events;
  private final int historyPerChat;
  private final AtomicInteger messageIds;
  private final Map<Long, Bot> bots = new ConcurrentSkipListMap<>();
  private final Map<Long, Person> people = new ConcurrentSkipListMap<>();
  private final Map<Long, Chat> chats = new ConcurrentHashMap<>();
  private final Map<DialogKey, History> histories = new ConcurrentHashMap<>();

  public World(Clock clock, Events events, int historyPerChat) {
    this.clock = clock;
    this.events = events;
    this.historyPerChat = historyPerChat;
    this.messageIds =
        new AtomicInteger((int) Math.max(0, clock.instant().getEpochSecond() - IDS_SINCE));
  }

  public Clock clock() {
    return clock;
  }

  public long now() {
    return clock.instant().getEpochSecond();
  }

  public Events events() {
    return events;
  }

  public int nextMessageId() {
    return messageIds.incrementAndGet();
  }

  public int lastMessageId() {
    return messageIds.get();
  }

  /** Makes sure that all further ids are above this one. */
  public void continueAfter(int messageId) {
    messageIds.accumulateAndGet(messageId, Math::max);
  }

  /** The bot with this id, which exists from now on. */
  public Bot bot(long id) {
    var known = bots.get(id);
    if (known != null) {
      return known;
    }
    var bot = bots.computeIfAbsent(id, Bot::fresh);
    events.publish("bot", bot::json);
    return bot;
  }

  public void add(Bot bot) {
    bots.put(bot.id(), bot);
  }

  /** In the order of their ids. */
  public Collection<Bot> bots() {
    return bots.values();
  }

  public void add(Person person) {
    people.put(person.id(), person);
  }

  public Optional<Person> person(long id) {
    return Optional.ofNullable(people.get(id));
  }

  public Collection<Person> people() {
    return people.values();
  }

  public void add(Chat chat) {
    chats.put(chat.id(), chat);
  }

  public Optional<Chat> chat(long id) {
    return Optional.ofNullable(chats.get(id));
  }

  public Optional<Chat> chat(String username) {
    return chats.values().stream()
        .filter(chat -> !chat.isPrivate() && !username.isEmpty())
        .filter(chat -> chat.card().username().equalsIgnoreCase(username))
        .findFirst();
  }

  public Collection<Chat> chats() {
    return chats.values();
  }

  public History history(long bot, Chat chat) {
    return histories.computeIfAbsent(DialogKey.of(bot, chat), _ -> new History(historyPerChat));
  }

  /** Takes over what was kept of a dialog. */
  public void restore(DialogKey dialog, List<Message> messages) {
    histories.computeIfAbsent(dialog, _ -> new History(historyPerChat)).addAll(messages);
  }

  public Map<DialogKey, History> histories() {
    return histories;
  }

  /** Forgets all chats, people and messages; bots and ids stay. */
  public void clear() {
    chats.clear();
    people.clear();
    histories.clear();
  }
}
