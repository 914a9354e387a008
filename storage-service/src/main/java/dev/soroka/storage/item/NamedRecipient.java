package dev.soroka.storage.item;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A recipient as an item names it: {@code chat:<id>}, {@code subscriber:<id>}, or a bare number,
 * which is a chat.
 *
 * @param chat whether the number is a Telegram chat's, not a subscriber's
 */
record NamedRecipient(boolean chat, long id) {
  private static final Pattern FORM = Pattern.compile("(?:(chat|subscriber):)?(-?[0-9]{1,18})");

  /** Reads what stands in an item; null when it has another form. */
  static @Nullable NamedRecipient of(String written) {
    var form = FORM.matcher(written.strip());
    return form.matches()
        ? new NamedRecipient(!"subscriber".equals(form.group(1)), Long.parseLong(form.group(2)))
        : null;
  }
}
