package dev.soroka.notification.sending;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides whom a 429 concerns, which the channel does not say. By itself it concerns its chat. When
 * another chat complained within a second, the account is too fast. When several chats complain one
 * after the other and no call that began since then went well, or when the call was for no chat, it
 * is the whole account that must be silent. For how long, the middle one of the last three says: a
 * chat that is banned for hours among them must not silence the others for hours.
 */
final class Complaints {
  private static final int SEVERAL = 3;
  private static final long TOGETHER = Duration.ofSeconds(1).toNanos();

  /** One of each chat, the latest last. */
  private final List<Complaint> unbroken = new ArrayList<>();

  private record Complaint(String chat, long at, long until) {}

  /** Whom a complaint concerns. */
  sealed interface Ruling {
    /** Only the chat: it is silent for the delay. */
    record Chat() implements Ruling {}

    /** The chat, and the account slows down. */
    record TooFast() implements Ruling {}

    /** The account is silent. */
    record Account(Duration delay) implements Ruling {}
  }

  synchronized Ruling rule(Optional<String> chat, Duration delay, long now) {
    if (chat.isEmpty()) {
      return new Ruling.Account(delay);
    }
    boolean together =
        unbroken.stream()
            .anyMatch(other -> !other.chat().equals(chat.get()) && now - other.at() <= TOGETHER);
    unbroken.removeIf(other -> other.chat().equals(chat.get()));
    unbroken.add(new Complaint(chat.get(), now, now + delay.toNanos()));
    if (unbroken.size() >= SEVERAL) {
      return new Ruling.Account(Duration.ofNanos(Math.max(0, middle() - now)));
    }
    return together ? new Ruling.TooFast() : new Ruling.Chat();
  }

  private long middle() {
    return unbroken.subList(unbroken.size() - SEVERAL, unbroken.size()).stream()
        .mapToLong(Complaint::until)
        .sorted()
        .skip(SEVERAL / 2)
        .findFirst()
        .orElseThrow();
  }

  /** A call that began then went well. */
  synchronized void answered(long began) {
    if (!unbroken.isEmpty() && began - unbroken.getFirst().at() > 0) {
      unbroken.clear();
    }
  }
}
