package dev.soroka.e2e;

import static org.awaitility.Awaitility.await;

import dev.soroka.sandbox.control.Control;
import dev.soroka.sandbox.control.Conversation;
import dev.soroka.sandbox.control.SeenMessage;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who chats with the bot in the sandbox. */
record Person(Conversation chat) {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Pattern OFFER = Pattern.compile("Offer (\\d+) ");

  /** A new one, who may write as soon as the bot is there. */
  static Person in(Control telegram, long id, String name) {
    await().atMost(PATIENCE).until(() -> !telegram.bots().isEmpty());
    return new Person(telegram.createPerson(id, name));
  }

  void says(String text) {
    chat.says(text);
  }

  /** Waits for a message of the bot with these words. */
  SeenMessage hears(String words) {
    return Objects.requireNonNull(
        await()
            .atMost(PATIENCE)
            .until(
                () -> told(words).stream().findFirst().orElse(null), message -> message != null));
  }

  /** The messages of the bot with these words, from the oldest to the newest. */
  List<SeenMessage> told(String words) {
    return chat.fromBot().stream().filter(message -> message.text().contains(words)).toList();
  }

  /** The numbers of the offers that the bot told of, one for each message. */
  List<Integer> offers() {
    return chat.fromBot().stream()
        .map(message -> OFFER.matcher(message.text()))
        .filter(Matcher::find)
        .map(offer -> Integer.valueOf(offer.group(1)))
        .toList();
  }
}
