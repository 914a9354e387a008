package dev.soroka.management.notification;

import dev.soroka.common.contract.Keyboard;
import dev.soroka.common.ops.Problem;
import org.jspecify.annotations.Nullable;

/** A button that opens an address. */
public record LinkButton(@Nullable String text, @Nullable String url) {
  /** The button as it is sent; one without text or address is a problem. */
  public Keyboard.Button toButton() {
    if (text == null || text.isBlank() || url == null || url.isBlank()) {
      throw Problem.badRequest("a button has a text and a url");
    }
    return Keyboard.Button.open(text, url);
  }
}
