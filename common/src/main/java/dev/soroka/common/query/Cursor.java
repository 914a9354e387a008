package dev.soroka.common.query;

/** A place in the text of a query that moves forward. */
final class Cursor {
  private final String text;
  private int position;

  Cursor(String text) {
    this.text = text;
  }

  /** Where the bare word that starts here ends. */
  static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length() && !endsWord(text, end)) {
      end++;
    }
    return end;
  }

  /** Where the value behind a colon, an equals sign or an operator ends. */
  private static int valueEnd(String text, int start) {
    int end = start;
    while (end < text.length() && !endsValue(text, end)) {
      end++;
    }
    return end;
  }

  private static boolean endsWord(String text, int index) {
    char c = text.charAt(index);
    if (Character.isLetterOrDigit(c)) {
      return false;
    }
    return endsValue(text, index)
        || Spelling.isOperator(c)
        || c == '|'
        || (c == '!' && text.startsWith("=", index + 1));
  }

  private static boolean endsValue(String text, int index) {
    char c = text.charAt(index);
    if (Character.isLetterOrDigit(c)) {
      return false;
    }
    return Spelling.isSpace(c)
        || Spelling.isOpen(c)
        || Spelling.isClose(c)
        || Spelling.isQuote(c)
        || (Spelling.isComma(c) && !isDecimal(text, index));
  }

  private static boolean isDecimal(String text, int index) {
    return text.charAt(index) == ','
        && index > 0
        && index + 1 < text.length()
        && Character.isDigit(text.charAt(index - 1))
        && Character.isDigit(text.charAt(index + 1));
  }

  int position() {
    return position;
  }

  boolean atEnd() {
    return position == text.length();
  }

  /** The character here, or NUL, which no readable query has, at the end. */
  char peek() {
    return peek(0);
  }

  char peek(int ahead) {
    return position + ahead < text.length() ? text.charAt(position + ahead) : '\0';
  }

  char next() {
    return text.charAt(position++);
  }

  void skip(int characters) {
    position += characters;
  }

  void skipSpaces() {
    while (!atEnd() && Spelling.isSpace(peek())) {
      position++;
    }
  }

  /** Goes to the next term: commas between terms are as good as spaces. */
  void skipToTerm() {
    while (!atEnd() && (Spelling.isSpace(peek()) || Spelling.isComma(peek()))) {
      position++;
    }
  }

  /** Whether nothing of a term stands here. */
  boolean atGap() {
    return atEnd() || atOr() || endsTerm(peek());
  }

  private static boolean endsTerm(char c) {
    return !Character.isLetterOrDigit(c)
        && (Spelling.isSpace(c) || Spelling.isComma(c) || Spelling.isClose(c));
  }

  /** Whether the word OR stands here, and not the name of a label or number. */
  boolean atOr() {
    return isAhead(Spelling.OR)
        && (position + 2 == text.length() || !isOperator(text, position + 2));
  }

  /** Whether this bare word starts here, and not a longer one. */
  boolean isAhead(String word) {
    return text.startsWith(word, position) && aheadWord().equals(word);
  }

  /** The bare word that starts here, without going past it. */
  String aheadWord() {
    return text.substring(position, wordEnd(text, position));
  }

  /** The value that starts here, without going past it. */
  String aheadValue() {
    return text.substring(position, valueEnd(text, position));
  }

  /** Whether an operator of comparisons stands right here. */
  boolean atOperator() {
    return !atEnd() && isOperator(text, position);
  }

  /**
   * The operator here or behind spaces, or nothing; an equals sign between a space and a word is
   * none, because it begins an exact word.
   */
  String aheadOperator() {
    int start = position;
    while (start < text.length() && Spelling.isSpace(text.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < text.length() && isOperator(text, end)) {
      end++;
    }
    var operator = text.substring(start, end);
    var exact =
        operator.equals("=")
            && start > position
            && end < text.length()
            && !Spelling.isSpace(text.charAt(end));
    return exact ? "" : operator;
  }

  private static boolean isOperator(String text, int index) {
    return Spelling.isOperator(text.charAt(index))
        || (text.charAt(index) == '!' && text.startsWith("=", index + 1));
  }
}
