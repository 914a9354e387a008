package dev.soroka.filter.engine;

/** Is told what an item means to watches, each watch once, while it can be read where it is. */
interface Hits {
  /** The watch wants the item. */
  void found(Records records, int address, Verdict verdict);

  /** The item does not satisfy the crossing watch, and shows that its number has gone back. */
  default void goneBack(Records records, int address) {}
}
