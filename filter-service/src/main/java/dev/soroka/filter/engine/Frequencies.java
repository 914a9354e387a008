package dev.soroka.filter.engine;

import dev.soroka.filter.engine.Clause.Compares;
import dev.soroka.filter.engine.Clause.Group;
import dev.soroka.filter.engine.Clause.Has;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How common keys are in items: as far as items were seen, as those were; before, as one would
 * guess by what the thing is and by how many watches want it, because people ask for what is there.
 */
final class Frequencies {
  /** The guess weighs as much as so many items. */
  private static final double GUESS = 50;

  private static final double MANY_WATCHES = 50;

  /** An item has so many times more words than a watch wants. */
  private static final double WORDS_OF_AN_ITEM = 15;

  private static final double ONE = 0.2;

  private final Keys keys;
  private final AtomicInteger items = new AtomicInteger();
  private int watches;

  Frequencies(Keys keys) {
    this.keys = keys;
  }

  /** How many items were counted. */
  int items() {
    return items.get();
  }

  /** Goes on where another count, whose keys were taken over, has come to. */
  void resume(int itemsCounted) {
    items.set(itemsCounted);
  }

  void count(ItemKeys item) {
    items.incrementAndGet();
    for (int key : item.keys()) {
      keys.countSeen(key);
    }
  }

  /** A watch wants this. */
  void countWatch(List<Clause> clauses) {
    watches++;
    countWanted(clauses);
  }

  private void countWanted(List<Clause> clauses) {
    for (var clause : clauses) {
      for (var member : clause.members()) {
        switch (member) {
          case Has(var key, var wanted) when wanted -> keys.countWanted(key);
          case Group(var inner) -> countWanted(inner);
          case Has _, Compares _ -> {}
        }
      }
    }
  }

  /** The share of items that have the key. */
  double of(int key) {
    return (keys.seen(key) + GUESS * guess(key)) / (items.get() + GUESS);
  }

  private double guess(int key) {
    double share = (keys.wanted(key) + ONE) / (watches + MANY_WATCHES);
    return switch (keys.kind(key)) {
      case CONSTANT -> key == Dictionary.ANYTHING ? 1 : 0;
      case WORD, FORM -> Math.min(0.5, WORDS_OF_AN_ITEM * share);
      case BEGINNING -> Math.min(0.9, 4 * WORDS_OF_AN_ITEM * share);
      case PHRASE -> Math.min(0.1, share);
      case LABEL -> Math.max(0.05, share);
      case RANGE -> 0.6 / Integer.highestOneBit(keys.detail(key));
    };
  }
}
