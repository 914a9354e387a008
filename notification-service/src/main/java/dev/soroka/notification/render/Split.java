package dev.soroka.notification.render;

import dev.soroka.common.contract.RichText;
import dev.soroka.common.contract.RichText.Entity;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Divides marked text at lines, words, or at least between characters; what was marked stays marked
 * in every piece.
 */
public final class Split {
  private static final String ELLIPSIS = "…";

  private Split() {}

  /** Pieces of at most so many UTF-16 units that together are the text. */
  public static List<RichText> split(RichText whole, int limit) {
    var pieces = new ArrayList<RichText>();
    int from = 0;
    while (whole.text().length() - from > limit) {
      int to = cut(whole.text(), from, from + limit);
      pieces.add(piece(whole, from, to, ""));
      from = to;
    }
    pieces.add(piece(whole, from, whole.text().length(), ""));
    return pieces;
  }

  /** The text itself, or its beginning with an ellipsis. */
  public static RichText shorten(RichText whole, int limit) {
    if (whole.text().length() <= limit) {
      return whole;
    }
    int to = cut(whole.text(), 0, limit - ELLIPSIS.length());
    while (to > 1 && Character.isWhitespace(whole.text().charAt(to - 1))) {
      to--;
    }
    return piece(whole, 0, to, ELLIPSIS);
  }

  /** Where to cut between the two: behind the last line, else word, else character that fits. */
  private static int cut(String text, int from, int most) {
    int least = from + (most - from) / 2;
    int line = text.lastIndexOf('\n', most - 1);
    if (line >= least) {
      return line + 1;
    }
    for (int i = most; i > least; i--) {
      if (Character.isWhitespace(text.charAt(i - 1))) {
        return i;
      }
    }
    return character(text, from, most);
  }

  /** A character as people see it may be many units long, so long that it has to be cut itself. */
  private static int character(String text, int from, int most) {
    var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int cut = characters.isBoundary(most) ? most : characters.preceding(most);
    if (cut > from) {
      return cut;
    }
    boolean inPair =
        Character.isLowSurrogate(text.charAt(most))
            && Character.isHighSurrogate(text.charAt(most - 1));
    return inPair && most - 1 > from ? most - 1 : most;
  }

  private static RichText piece(RichText whole, int from, int to, String end) {
    var entities = new ArrayList<Entity>();
    for (var entity : whole.entities()) {
      int first = Math.max(from, entity.offset());
      int last = Math.min(to, entity.offset() + entity.length());
      if (first < last) {
        entities.add(new Entity(entity.kind(), first - from, last - first, entity.url()));
      }
    }
    return new RichText(whole.text().substring(from, to) + end, entities);
  }
}
