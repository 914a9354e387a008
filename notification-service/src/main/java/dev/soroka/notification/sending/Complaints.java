package dev.soroka.notification.sending;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whom a 429 concerns, which the channel does not say. By itself it concerns its chat. When
 * another chat complained within a second, the account is too fast. When several chats complain one
 * after the other and no call that began since then went well, or when the call was for no chat, it
 * is the whole account that must be silent, for the shortest of the delays named: a chat that is
 * banned for hours among them must not silence the others for hours.
 */
final class Complaints {
  private static final int SEVERAL = 3;
  private static final long TOGETHER = Duration.ofSeconds(1).toNanos();

  private final List<Complaint> unbroken = new ArrayList<>();

  private record Complaint(String chat, Duration delay, long at) {}

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
    unbroken.add(new Complaint(chat.get(), delay, now));
    Set<String> chats = new HashSet<>();
    unbroken.forEach(complaint -> chats.add(complaint.chat()));
    if (chats.size() >= SEVERAL) {
      var shortest =
          unbroken.stream().map(Complaint::delay).min(Comparator.naturalOrder()).orElse(delay);
      unbroken.clear();
      return new Ruling.Account(shortest);
    }
    return together ? new Ruling.TooFast() : new Ruling.Chat();
  }

  /** A call that began then went well. */
  synchronized void answered(long began) {
    if (!unbroken.isEmpty() && began - unbroken.getFirst().at() > 0) {
      unbroken.clear();
    }
  }
}
