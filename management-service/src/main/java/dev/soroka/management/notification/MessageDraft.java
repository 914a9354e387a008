package dev.soroka.management.notification;

import dev.soroka.common.contract.Keyboard;
import dev.soroka.common.contract.Notification.Urgency;
import dev.soroka.common.ops.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One message to one recipient, as an admin or a shop writes it.
 *
 * @param recipient {@code subscriber:<id>}, {@code chat:<id>}, or a bare number, which is a chat
 * @param buttons rows of buttons, each with a text and an address
 * @param priority {@code high} or {@code normal}
 * @param key a later message with the same key to the same recipient takes this one's place
 */
record MessageDraft(
    @Nullable String recipient,
    @Nullable String text,
    @Nullable List<List<LinkButton>> buttons,
    @Nullable String priority,
    @Nullable String key) {
  String checkedText() {
    if (text == null || text.isBlank()) {
      throw Problem.badRequest("text is missing: what shall the message say?");
    }
    return text;
  }

  Urgency urgency() {
    return switch (Optional.ofNullable(priority).orElse("normal").toLowerCase(Locale.ROOT)) {
      case "high" -> Urgency.ALERT;
      case "normal" -> Urgency.ORDINARY;
      default -> throw Problem.badRequest("priority is high or normal, not " + priority);
    };
  }

  Keyboard keyboard() {
    return new Keyboard(
        Optional.ofNullable(buttons).orElse(List.of()).stream()
            .map(row -> row.stream().map(LinkButton::toButton).toList())
            .toList());
  }

  /** A button that opens an address. */
  record LinkButton(@Nullable String text, @Nullable String url) {
    Keyboard.Button toButton() {
      if (text == null || text.isBlank() || url == null || url.isBlank()) {
        throw Problem.badRequest("a button has a text and a url");
      }
      return Keyboard.Button.open(text, url);
    }
  }
}
