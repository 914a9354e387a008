package dev.soroka.sandbox.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The newest messages of one dialog; the oldest are forgotten. */
public final class History {

  private final int most;
  private final LinkedHashMap<Integer, Message> messages = new LinkedHashMap<>();

  History(int most) {
    this.most = most;
  }

  synchronized void add(Message message) {
    messages.put(message.id(), message);
    if (messages.size() > most) {
      messages.remove(messages.keySet().iterator().next());
    }
  }

  synchronized void addAll(Collection<Message> kept) {
    kept.forEach(this::add);
  }

  public synchronized Optional<Message> find(int id) {
    return Optional.ofNullable(messages.get(id));
  }

  /** Changes a message, or leaves it when the change throws; nothing when there is none. */
  synchronized Optional<Message> change(int id, UnaryOperator<Message> change) {
    return Optional.ofNullable(
        messages.computeIfPresent(id, (_, message) -> change.apply(message)));
  }

  synchronized boolean remove(int id) {
    return messages.remove(id) != null;
  }

  /** From the oldest to the newest. */
  public synchronized List<Message> all() {
    return new ArrayList<>(messages.values());
  }

  public synchronized Optional<Message> newest() {
    return messages.isEmpty() ? Optional.empty() : Optional.of(messages.lastEntry().getValue());
  }
}
