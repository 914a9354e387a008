package dev.soroka.collector.source.json;

import java.util.Optional;

/** The JSON that a page assigns to a variable of its script, as {@code window.state={…};} does. */
final class Embedded {
  private Embedded() {}

  /**
   * The object or list that follows the marker; empty where there is none, or it does not end.
   *
   * @param marker what stands before it, such as {@code window.state=}; spaces do not matter
   */
  static Optional<String> after(String marker, String page) {
    int at = place(marker, page);
    while (at >= 0 && at < page.length() && Character.isWhitespace(page.charAt(at))) {
      at++;
    }
    boolean opens = at >= 0 && at < page.length() && "{[".indexOf(page.charAt(at)) >= 0;
    return opens ? whole(page, at) : Optional.empty();
  }

  /** Where the marker ends; -1 where it is not. */
  private static int place(String marker, String page) {
    var wanted = marker.replaceAll("\\s+", "");
    int start = page.indexOf(wanted);
    if (start >= 0) {
      return start + wanted.length();
    }
    var spaced = wanted.replace("=", " = ");
    int other = page.indexOf(spaced);
    return other < 0 ? -1 : other + spaced.length();
  }

  /** Brackets inside strings are part of them. */
  private static Optional<String> whole(String page, int start) {
    int depth = 0;
    boolean quoted = false;
    for (int i = start; i < page.length(); i++) {
      char character = page.charAt(i);
      if (quoted) {
        i += character == '\\' ? 1 : 0;
        quoted = character != '"';
      } else if (character == '"') {
        quoted = true;
      } else if (character == '{' || character == '[') {
        depth++;
      } else if ((character == '}' || character == ']') && --depth == 0) {
        return Optional.of(page.substring(start, i + 1));
      }
    }
    return Optional.empty();
  }
}
