package dev.soroka.notification.render;

import dev.soroka.common.contract.Notification.Content;
import dev.soroka.common.contract.Picture;
import dev.soroka.common.contract.RichText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The pictures of a notification: in albums of two to ten, or as links where they are not shown.
 */
final class Illustrations {
  private static final int LARGEST_ALBUM = 10;
  private static final int MOST_SHOWN = 30;
  private static final int MOST_LINKS = 20;
  private static final int LONGEST_NAME = 60;

  private final List<Picture> pictures;
  private final Telling telling;
  private final Texts texts;

  Illustrations(Content content, Telling telling, Texts texts) {
    this.pictures = telling.pictures() ? of(content) : List.of();
    this.telling = telling;
    this.texts = texts;
  }

  private static List<Picture> of(Content content) {
    return switch (content) {
      case Content.AboutItem about -> about.item().item().pictures();
      case Content.Written(_, _, var pictures) -> pictures;
      case Content.Digest _ -> List.of();
    };
  }

  /** Whether there is one picture alone, under which the text may stand. */
  boolean isOne() {
    return pictures.size() == 1 && telling.captions() > 0;
  }

  /** Whether something of what could be shown cannot. */
  boolean isLost() {
    return !telling.lost().isEmpty();
  }

  /** The only picture, without its own caption. */
  Illustration only() {
    return new Illustration(0, pictures.getFirst().url(), RichText.plain(""));
  }

  /** What stands under the only picture beside the text; may be empty. */
  String onlyCaption() {
    return Strangers.line(pictures.getFirst().caption());
  }

  /** Albums of about the same size, so that no picture is left over alone. */
  List<List<Illustration>> albums() {
    int shown = telling.captions() == 0 ? 0 : Math.min(pictures.size(), MOST_SHOWN);
    int albums = Math.ceilDiv(shown, LARGEST_ALBUM);
    var all = IntStream.range(0, shown).mapToObj(this::captioned).toList();
    return IntStream.range(0, albums)
        .mapToObj(i -> all.subList(shown * i / albums, shown * (i + 1) / albums))
        .toList();
  }

  /** A line for each picture that is not shown; empty when all are. */
  RichText links() {
    var text = new Composition();
    var unseen = unseen();
    unseen.stream().limit(MOST_LINKS).forEach(index -> link(index, text));
    int more = unseen.size() - MOST_LINKS;
    if (more > 0) {
      text.line().plain(texts.say("more", more));
    }
    return text.done();
  }

  private Collection<Integer> unseen() {
    var unseen = new ArrayList<Integer>();
    for (int i = 0; i < pictures.size(); i++) {
      if (telling.captions() == 0 || i >= MOST_SHOWN || telling.lost().contains(i)) {
        unseen.add(i);
      }
    }
    return unseen;
  }

  private void link(int index, Composition text) {
    var caption = Strangers.line(pictures.get(index).caption());
    var name = caption.isEmpty() ? texts.say("picture", index + 1) : caption;
    var shortened = Split.shorten(RichText.plain(name), LONGEST_NAME).text();
    text.line().plain("🖼 ");
    Strangers.link(pictures.get(index).url())
        .ifPresentOrElse(link -> text.link(shortened, link), () -> text.plain(shortened));
  }

  private Illustration captioned(int index) {
    var picture = pictures.get(index);
    var caption = RichText.plain(Strangers.line(picture.caption()));
    return new Illustration(index, picture.url(), Split.shorten(caption, telling.captions()));
  }
}
