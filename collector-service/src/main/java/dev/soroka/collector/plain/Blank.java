package dev.soroka.collector.plain;

/** What a reader sees nothing of. */
final class Blank {
  private Blank() {}

  /** Whether it is white space of any width and script. */
  static boolean is(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point);
  }

  /** Whether a text shows nothing at all. */
  static boolean is(String text) {
    return text.codePoints().allMatch(point -> is(point) || invisible(point));
  }

  private static boolean invisible(int point) {
    return switch (Character.getType(point)) {
      case Character.FORMAT, Character.CONTROL, Character.UNASSIGNED -> true;
      default -> false;
    };
  }
}
