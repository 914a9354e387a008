package dev.soroka.bot.command;

import java.util.Locale;
import java.util.regex.Pattern;

/** What somebody wrote, as far as it tells what they want. */
sealed interface Line {
  Pattern COMMAND =
      Pattern.compile(
          "/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]{1,64}))?(?:\\s+(.*))?", Pattern.DOTALL);

  /**
   * A command for us.
   *
   * @param addressed whether it names this bot
   */
  record Order(String name, String argument, boolean addressed) implements Line {}

  /** A command for another bot. */
  record ForeignOrder() implements Line {}

  /** Anything else. */
  record Words(String text) implements Line {}

  /** Reads a text for the bot of this user name, which is empty while it is not known. */
  static Line read(String text, String bot) {
    var parts = COMMAND.matcher(text.strip());
    if (!parts.matches()) {
      return new Words(text.strip());
    }
    var addressee = parts.group(2);
    if (addressee != null && !bot.isEmpty() && !addressee.equalsIgnoreCase(bot)) {
      return new ForeignOrder();
    }
    var argument = parts.group(3);
    return new Order(
        parts.group(1).toLowerCase(Locale.ROOT),
        argument == null ? "" : argument,
        addressee != null);
  }
}
