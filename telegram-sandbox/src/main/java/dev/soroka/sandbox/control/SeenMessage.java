package dev.soroka.sandbox.control;

import dev.soroka.sandbox.text.Entity;
import dev.soroka.sandbox.text.FormattedText;
import dev.soroka.sandbox.world.Buttons;
import dev.soroka.sandbox.world.Buttons.Button;
import dev.soroka.sandbox.world.Content;
import dev.soroka.sandbox.world.Message;
import dev.soroka.sandbox.world.Picture;
import java.util.List;
import java.util.Optional;

/**
 * A message as a person sees it.
 *
 * @param text the text or caption; of what Telegram itself tells, the name of its field
 * @param buttons row by row
 */
public record SeenMessage(
    int id,
    boolean fromBot,
    boolean edited,
    String text,
    List<Entity> entities,
    List<List<Button>> buttons,
    Optional<Picture> picture) {

  static SeenMessage of(Message message) {
    var words = words(message.content());
    return new SeenMessage(
        message.id(),
        message.author().bot(),
        message.edited() != 0,
        words.text(),
        words.entities(),
        Buttons.of(message),
        message.content() instanceof Content.Photo(var picture, _, _)
            ? Optional.of(picture)
            : Optional.empty());
  }

  private static FormattedText words(Content content) {
    return switch (content) {
      case Content.Text(var words) -> words;
      case Content.Photo(_, var caption, _) -> caption;
      case Content.Service(var field, _) -> new FormattedText(field, List.of());
    };
  }

  /** The texts of all buttons, one after the other. */
  public List<String> labels() {
    return buttons.stream().flatMap(List::stream).map(Button::text).toList();
  }

  /** What stands under an entity. */
  public String marked(Entity entity) {
    return text.substring(entity.offset(), entity.end());
  }
}
