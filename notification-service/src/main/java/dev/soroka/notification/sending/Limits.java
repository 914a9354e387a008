package dev.soroka.notification.sending;

import dev.soroka.common.catalog.Settings;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How fast one account may call: in all, to one private chat, and to one group.
 *
 * @param account for all calls
 * @param chat for the messages of any one chat
 * @param group for the messages of any one group, besides the limit for chats
 */
record Limits(Limit account, Limit chat, Limit group) {
  static final Limits NONE = new Limits(Limit.NONE, Limit.NONE, Limit.NONE);

  private static final Logger log = LoggerFactory.getLogger(Limits.class);
  private static final String UNLIMITED = "unlimited";
  private static final int CHAT_BURST = 3;

  /** Calls are counted where they arrive, by a clock that is not ours. */
  private static final double MARGIN = 1.005;

  /** The limits in force now; 0 or {@code unlimited} lifts one. */
  static Limits of(Settings settings) {
    double account = rate(settings, "sender.bot-rate", 30);
    double chat = rate(settings, "sender.chat-rate", 1);
    double group = rate(settings, "sender.group-rate", 20);
    return new Limits(
        Limit.per(Duration.ofSeconds(1), account).wider(MARGIN),
        Limit.per(Duration.ofSeconds(1), chat, CHAT_BURST).wider(MARGIN),
        Limit.per(Duration.ofMinutes(1), group).wider(MARGIN));
  }

  private static double rate(Settings settings, String name, double otherwise) {
    var text = settings.text(name, Double.toString(otherwise)).strip();
    if (text.equalsIgnoreCase(UNLIMITED)) {
      return 0;
    }
    try {
      double rate = Double.parseDouble(text);
      if (Double.isFinite(rate)) {
        return Math.max(0, rate);
      }
    } catch (NumberFormatException _) {
      // Told below, like what is a number but not a rate.
    }
    log.warn("Setting {} is no rate but {}; {} is used", name, text, otherwise);
    return otherwise;
  }
}
