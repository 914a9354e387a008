package dev.soroka.notification.render;

import dev.soroka.common.contract.Keyboard;
import dev.soroka.common.contract.Notification.Content;
import dev.soroka.common.contract.RichText;
import dev.soroka.common.contract.RichText.Kind;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A notification as the messages that say it; the same every time it is asked for. */
public final class Rendering {
  /** Room for the mark of a repetition, so that it does not change where a text is split. */
  private static final int ROOM_FOR_MARK = 120;

  private final Content content;
  private final Telling telling;
  private final Texts texts;
  private final Illustrations illustrations;

  private Rendering(Content content, Telling telling) {
    this.content = content;
    this.telling = telling;
    this.texts = Texts.in(telling.language());
    this.illustrations = new Illustrations(content, telling, texts);
  }

  /** The messages that say this. */
  public static List<Part> parts(Content content, Telling telling) {
    return new Rendering(content, telling).parts();
  }

  /** The messages that say this where no pictures are shown. */
  static List<Part> parts(
      Content content, String language, ZoneId zone, boolean repeated, int limit) {
    return parts(content, Telling.text(language, zone, repeated, limit));
  }

  /** Pieces of a text of which each says something: a message of spaces alone is refused. */
  public static List<RichText> pieces(RichText text, int limit) {
    var pieces = Split.split(text, limit);
    var telling = pieces.stream().filter(piece -> !piece.text().isBlank()).toList();
    return telling.isEmpty() ? List.of(pieces.getFirst()) : telling;
  }

  /** One picture carries the text as its caption, where it fits; otherwise the text comes last. */
  private List<Part> parts() {
    var whole = whole(illustrations.links());
    if (illustrations.isOne()) {
      var caption = below(whole(RichText.plain("")), illustrations.onlyCaption());
      if (caption.text().length() <= telling.captions() - ROOM_FOR_MARK) {
        return illustrations.isLost() ? words(whole) : List.of(captioned(caption));
      }
    }
    var parts = new ArrayList<Part>();
    for (var album : illustrations.albums()) {
      parts.add(new Part(RichText.plain(""), Keyboard.NONE, album, false, false));
    }
    parts.addAll(words(whole));
    return parts;
  }

  private Part captioned(RichText caption) {
    return new Part(marked(caption), keyboard(), List.of(illustrations.only()), true, true);
  }

  /** The text, with links to what is not shown, and how long it took. */
  private RichText whole(RichText links) {
    int room = telling.room() - ROOM_FOR_MARK;
    var receipt = telling.receipt() == null ? "" : telling.receipt().inWords(texts);
    return switch (content) {
      case Content.AboutItem about -> {
        int left = room - links.text().length() - receipt.length() - 4;
        var words = new AboutItem(texts, new Moments(texts.locale(), telling.zone()));
        yield below(joined(Split.shorten(words.text(about), left), links), receipt);
      }
      case Content.Digest digest -> new AboutDigest(texts).text(digest);
      case Content.Written(var text, _, _) -> joined(text, links);
    };
  }

  private Keyboard keyboard() {
    return switch (content) {
      case Content.AboutItem about ->
          new AboutItem(texts, new Moments(texts.locale(), telling.zone())).keyboard(about);
      case Content.Digest _ -> Keyboard.NONE;
      case Content.Written(_, var keyboard, _) -> keyboard;
    };
  }

  /** Buttons stand under the last message, where the reader is when all has been read. */
  private List<Part> words(RichText whole) {
    var pieces = pieces(whole, telling.room() - ROOM_FOR_MARK);
    var parts = new ArrayList<Part>();
    for (int i = 0; i < pieces.size(); i++) {
      boolean last = i == pieces.size() - 1;
      var keyboard = last ? keyboard() : Keyboard.NONE;
      parts.add(new Part(marked(pieces.get(i)), keyboard, List.of(), last, pieces.size() == 1));
    }
    return parts;
  }

  private RichText marked(RichText text) {
    if (!telling.repeated()) {
      return text;
    }
    var mark = new Composition().marked(Kind.ITALIC, texts.say("repeated")).plain("\n\n").done();
    return joined(mark, text);
  }

  /** A line of its own under the text, where there is anything to say in it. */
  private static RichText below(RichText text, String line) {
    return line.isEmpty() ? text : joined(text, RichText.plain("\n\n" + line));
  }

  private static RichText joined(RichText one, RichText other) {
    var entities = new ArrayList<>(one.entities());
    for (var entity : other.entities()) {
      entities.add(
          new RichText.Entity(
              entity.kind(), entity.offset() + one.text().length(), entity.length(), entity.url()));
    }
    return new RichText(one.text() + other.text(), entities);
  }
}
