package dev.soroka.sandbox.world;

import dev.soroka.sandbox.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The buttons below a message. */
public final class Buttons {

  private Buttons() {}

  /**
   * One button.
   *
   * @param data what a press sends to the bot, empty when it does something else
   * @param url what a press opens, empty when it does something else
   */
  public record Button(String text, String data, String url) {}

  /** Row by row. */
  public static List<List<Button>> of(Message message) {
    var rows = new ArrayList<List<Button>>();
    message
        .inlineKeyboard()
        .ifPresent(
            keyboard -> {
              for (var row : keyboard.required("inline_keyboard")) {
                rows.add(row.valueStream().map(Buttons::button).toList());
              }
            });
    return rows;
  }

  /** The first button with this text. */
  public static Optional<Button> labelled(Message message, String text) {
    return of(message).stream()
        .flatMap(List::stream)
        .filter(button -> button.text().equals(text))
        .findFirst();
  }

  private static Button button(JsonNode node) {
    return new Button(
        Json.text(node, "text"), Json.text(node, "callback_data"), Json.text(node, "url"));
  }
}
