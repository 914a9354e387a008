package dev.soroka.bot.text;

import dev.soroka.common.contract.RichText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** Reads the markings of our own phrases; what is put into a phrase stays as it is. */
final class Markup {
  /** The first of the private characters that keep a place free in a phrase. */
  private static final char FIRST_PLACE = '\uE000';

  private static final Map<String, RichText.Kind> TAGS =
      Map.of(
          "b", RichText.Kind.BOLD,
          "i", RichText.Kind.ITALIC,
          "code", RichText.Kind.CODE);

  private final String phrase;
  private final Object[] arguments;
  private final Marked marked = new Marked();
  private final Deque<Integer> opened = new ArrayDeque<>();
  private int position;

  private Markup(String phrase, Object[] arguments) {
    this.phrase = phrase;
    this.arguments = arguments;
  }

  /** What stands in a phrase for the argument with this number. */
  static String place(int argument) {
    return String.valueOf((char) (FIRST_PLACE + argument));
  }

  static RichText read(String phrase, Object... arguments) {
    return new Markup(phrase, arguments).read();
  }

  private RichText read() {
    while (position < phrase.length()) {
      if (!tag()) {
        put(phrase.charAt(position));
        position++;
      }
    }
    return marked.done();
  }

  /** Whether a tag of ours stands here; then it has been read. */
  private boolean tag() {
    for (var tag : TAGS.entrySet()) {
      if (skip("<" + tag.getKey() + ">")) {
        opened.push(marked.length());
        return true;
      }
      if (skip("</" + tag.getKey() + ">")) {
        marked.markFrom(opened.pop(), tag.getValue());
        return true;
      }
    }
    return false;
  }

  private boolean skip(String tag) {
    if (!phrase.startsWith(tag, position)) {
      return false;
    }
    position += tag.length();
    return true;
  }

  private void put(char next) {
    int argument = next - FIRST_PLACE;
    if (argument < 0 || argument >= arguments.length) {
      marked.plain(String.valueOf(next));
      return;
    }
    if (arguments[argument] instanceof RichText rich) {
      marked.rich(rich);
    } else {
      marked.plain(String.valueOf(arguments[argument]));
    }
  }
}
