package dev.soroka.filter.engine;

/** Is told of every watch that wants an item, each once and in no order. */
@FunctionalInterface
public interface MatchSink {
  /**
   * This watch wants the item.
   *
   * @param watch its id
   * @param subscriber whose it is
   * @param verdict never {@link Verdict#NO}
   */
  void found(long watch, long subscriber, Verdict verdict);
}
