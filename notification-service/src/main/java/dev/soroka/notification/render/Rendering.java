package dev.soroka.notification.render;

import dev.soroka.common.contract.Keyboard;
import dev.soroka.common.contract.Notification.Content;
import dev.soroka.common.contract.RichText;
import dev.soroka.common.contract.RichText.Kind;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A notification as the messages that say it; the same every time it is asked for. */
public final class Rendering {
  /** Room for the mark of a repetition, so that it does not change where a text is split. */
  private static final int ROOM_FOR_MARK = 120;

  private Rendering() {}

  /**
   * The messages that say this.
   *
   * @param language the reader's
   * @param zone where the reader lives; UTC where nobody knows
   * @param repeated whether it may have arrived before and has to say so
   * @param limit the longest text of one message
   */
  public static List<Part> parts(
      Content content, String language, ZoneId zone, boolean repeated, int limit) {
    var texts = Texts.in(language);
    int room = limit - ROOM_FOR_MARK;
    return switch (content) {
      case Content.AboutItem about -> {
        var words = new AboutItem(texts, new Moments(texts.locale(), zone));
        var text = Split.shorten(words.text(about), room);
        yield parts(List.of(text), words.keyboard(about), repeated, texts);
      }
      case Content.Digest digest ->
          parts(pieces(new AboutDigest(texts).text(digest), room), Keyboard.NONE, repeated, texts);
      case Content.Written(var text, var keyboard, _) ->
          parts(pieces(text, room), keyboard, repeated, texts);
    };
  }

  /** Pieces of a text of which each says something: a message of spaces alone is refused. */
  public static List<RichText> pieces(RichText text, int limit) {
    var pieces = Split.split(text, limit);
    var telling = pieces.stream().filter(piece -> !piece.text().isBlank()).toList();
    return telling.isEmpty() ? List.of(pieces.getFirst()) : telling;
  }

  /** Buttons stand under the last message, where the reader is when all has been read. */
  private static List<Part> parts(
      List<RichText> pieces, Keyboard keyboard, boolean repeated, Texts texts) {
    return IntStream.range(0, pieces.size())
        .mapToObj(
            i -> {
              boolean last = i == pieces.size() - 1;
              var text = repeated ? marked(pieces.get(i), texts) : pieces.get(i);
              return new Part(text, last ? keyboard : Keyboard.NONE, last);
            })
        .toList();
  }

  private static RichText marked(RichText text, Texts texts) {
    var mark = new Composition().marked(Kind.ITALIC, texts.say("repeated")).plain("\n\n").done();
    var entities = new ArrayList<>(mark.entities());
    for (var entity : text.entities()) {
      entities.add(
          new RichText.Entity(
              entity.kind(),
              entity.offset() + mark.text().length(),
              entity.length(),
              entity.url()));
    }
    return new RichText(mark.text() + text.text(), entities);
  }
}
