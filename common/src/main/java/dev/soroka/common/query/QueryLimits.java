package dev.soroka.common.query;

/**
 * How large a query may be.
 *
 * @param length how many characters (UTF-16 units, as Telegram counts) its text may have
 * @param terms how many terms it may have
 * @param depth how deep its parentheses may be nested, at most 100
 */
public record QueryLimits(int length, int terms, int depth) {
  /** What a person may write. */
  public static final QueryLimits DEFAULTS = new QueryLimits(1_000, 50, 8);

  /**
   * For the printed form of a query that was accepted before: printing may lengthen it ({@code 1B}
   * has ten digits then), and a limit lowered later must not lose it.
   */
  public static final QueryLimits STORED = new QueryLimits(20_000, 1_000, 100);

  public QueryLimits {
    if (length < 1 || terms < 1 || depth < 0 || depth > 100) {
      throw new IllegalArgumentException("a query has a character, a term, and depth 0 to 100");
    }
  }
}
