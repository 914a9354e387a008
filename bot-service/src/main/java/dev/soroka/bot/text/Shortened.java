package dev.soroka.bot.text;

/** Cuts what is too long for its place. */
public final class Shortened {
  private static final String MORE = "…";

  private Shortened() {}

  /** One line of at most so many UTF-16 units. */
  public static String line(String text, int limit) {
    var line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= limit) {
      return line;
    }
    int end = limit - MORE.length();
    // Never half of a character.
    int whole = Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end;
    return line.substring(0, whole).stripTrailing() + MORE;
  }
}
