package dev.soroka.bot.dialog;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a button sends back, written {@code 1:<action>:<id>:<page>}. Anybody can send anything, so
 * whoever carries it out checks whose the id is.
 *
 * @param action what pressing it does
 * @param id what it does it to; 0 where that is clear
 * @param page where in a list the person is, from 0
 */
public record Press(String action, long id, int page) {
  /** Grows when old buttons no longer mean what they meant. */
  private static final String VERSION = "1";

  private static final Pattern ACTION = Pattern.compile("[a-z][a-z0-9-]{0,23}");
  private static final Pattern DATA =
      Pattern.compile(VERSION + ":(" + ACTION.pattern() + "):(\\d{1,18}):(\\d{1,9})");

  public Press {
    if (!ACTION.matcher(action).matches() || id < 0 || page < 0) {
      throw new IllegalArgumentException("not a button: " + action + " " + id + " " + page);
    }
  }

  /** A button that needs no more than its action. */
  public static Press of(String action) {
    return new Press(action, 0, 0);
  }

  /** A button that does something to this. */
  public static Press of(String action, long id) {
    return new Press(action, id, 0);
  }

  /** Reads what a button sent; empty when it is no button of today. */
  public static Optional<Press> read(String data) {
    var parts = DATA.matcher(data);
    return parts.matches()
        ? Optional.of(
            new Press(
                parts.group(1), Long.parseLong(parts.group(2)), Integer.parseInt(parts.group(3))))
        : Optional.empty();
  }

  /** At most 60 bytes; Telegram takes 64. */
  public String data() {
    return VERSION + ":" + action + ":" + id + ":" + page;
  }
}
