package dev.soroka.sandbox.world;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;

/** A chat: what it is, and how bots and people stand in it. */
public final class Chat {

  /**
   * What never changes of a chat.
   *
   * @param title the name of a group or channel; of a private chat the person's
   * @param username its public name, empty when it has none
   */
  public record Card(long id, ChatType type, String title, String username, boolean forum) {}

  /**
   * What changes of a chat, for keeping.
   *
   * @param initial the standing of bots not named in {@code bots}
   */
  public record State(
      Standing initial,
      Map<Long, Standing> bots,
      List<Long> administrators,
      Set<Long> absent,
      Map<Integer, String> topics,
      long migratedTo,
      boolean deactivated) {}

  private final Card card;
  private final Standing initial;
  private final Map<Long, Standing> bots = new ConcurrentHashMap<>();
  private final List<Long> administrators = new CopyOnWriteArrayList<>();
  private final Set<Long> absent = new ConcurrentSkipListSet<>();
  private final NavigableMap<Integer, String> topics = new ConcurrentSkipListMap<>();
  private volatile long migratedTo;
  private volatile boolean deactivated;

  public Chat(Card card, Standing initial) {
    this.card = card;
    this.initial = initial;
  }

  public Chat(Card card, State state) {
    this(card, state.initial());
    bots.putAll(state.bots());
    administrators.addAll(state.administrators());
    absent.addAll(state.absent());
    topics.putAll(state.topics());
    migratedTo = state.migratedTo();
    deactivated = state.deactivated();
  }

  public Card card() {
    return card;
  }

  public State state() {
    return new State(
        initial,
        Map.copyOf(bots),
        List.copyOf(administrators),
        Set.copyOf(absent),
        Map.copyOf(topics),
        migratedTo,
        deactivated);
  }

  public long id() {
    return card.id();
  }

  public ChatType type() {
    return card.type();
  }

  public boolean isPrivate() {
    return card.type() == ChatType.PRIVATE;
  }

  public Standing standing(long bot) {
    return bots.getOrDefault(bot, initial);
  }

  /** Returns how it stood before. */
  public Standing stands(long bot, Standing standing) {
    var before = bots.put(bot, standing);
    return before == null ? initial : before;
  }

  /** The people who run it, the owner first. */
  public List<Long> administrators() {
    return administrators;
  }

  public void appoint(long person) {
    absent.remove(person);
    if (!administrators.contains(person)) {
      administrators.add(person);
    }
  }

  public void dismiss(long person) {
    administrators.remove(person);
  }

  /** The people who left; everyone else is a member. */
  public Set<Long> absent() {
    return absent;
  }

  /** The topics of a forum by their thread, without the general one. */
  public NavigableMap<Integer, String> topics() {
    return topics;
  }

  /** The supergroup this group became, or 0. */
  public long migratedTo() {
    return migratedTo;
  }

  public void migrateTo(long chat) {
    migratedTo = chat;
  }

  /** Whether the account behind a private chat is gone. */
  public boolean isDeactivated() {
    return deactivated;
  }

  public void deactivate() {
    deactivated = true;
  }
}
