package dev.soroka.collector.plain;

/** Builds a text in which white space is single and no line is empty twice. */
final class LineBuilder {
  private static final int MOST = 2;

  private final StringBuilder text = new StringBuilder();
  private int breaks;
  private boolean gap;

  /** What follows is a word of its own. */
  void space() {
    gap = true;
  }

  /** What follows is in a line of its own. */
  void line() {
    breaks = Math.max(breaks, 1);
  }

  /** One line more, though it be empty. */
  void lineBreak() {
    breaks = Math.min(breaks + 1, MOST);
  }

  /** Any character; white space of any kind is space. */
  void append(int point) {
    if (Blank.is(point)) {
      space();
      return;
    }
    if (!text.isEmpty() && breaks > 0) {
      text.append("\n".repeat(breaks));
    } else if (!text.isEmpty() && gap) {
      text.append(' ');
    }
    breaks = 0;
    gap = false;
    text.appendCodePoint(point);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
