package dev.soroka.management.notification;

import dev.soroka.common.contract.Keyboard;
import dev.soroka.common.contract.Manner;
import dev.soroka.common.contract.Notification.Urgency;
import dev.soroka.common.contract.Picture;
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
 * @param pictures at most 30, each with a url and a caption
 * @param silent whether it arrives without a sound
 * @param guarded whether it can neither be forwarded nor saved
 * @param preview how the first link is shown: {@code none}, {@code small} or {@code large}
 * @param answers the key of the earlier message that it answers
 */
record MessageDraft(
    @Nullable String recipient,
    @Nullable String text,
    @Nullable List<List<LinkButton>> buttons,
    @Nullable String priority,
    @Nullable String key,
    @Nullable List<Shown> pictures,
    @Nullable Boolean silent,
    @Nullable Boolean guarded,
    @Nullable String preview,
    @Nullable String answers) {
  private static final int MOST_PICTURES = 30;

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

  List<Picture> shown() {
    var all = Optional.ofNullable(pictures).orElse(List.of());
    if (all.size() > MOST_PICTURES) {
      throw Problem.badRequest("a message has at most " + MOST_PICTURES + " pictures");
    }
    return all.stream().map(Shown::toPicture).toList();
  }

  Manner manner() {
    return new Manner(
        Boolean.TRUE.equals(silent), Boolean.TRUE.equals(guarded), chosenPreview(), answers, null);
  }

  private Manner.Preview chosenPreview() {
    return switch (Optional.ofNullable(preview).orElse("none").toLowerCase(Locale.ROOT)) {
      case "none" -> Manner.Preview.NONE;
      case "small" -> Manner.Preview.SMALL;
      case "large" -> Manner.Preview.LARGE;
      default -> throw Problem.badRequest("preview is none, small or large, not " + preview);
    };
  }

  /** A picture at an address, with what stands under it. */
  record Shown(@Nullable String url, @Nullable String caption) {
    Picture toPicture() {
      if (url == null || url.isBlank()) {
        throw Problem.badRequest("a picture has a url");
      }
      return new Picture(url, caption == null ? "" : caption);
    }
  }
}
