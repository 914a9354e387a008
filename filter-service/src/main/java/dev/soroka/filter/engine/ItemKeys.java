package dev.soroka.filter.engine;

import java.util.List;

/** What an item has of all that watches name. Made once per item; for any number of threads. */
final class ItemKeys {
  private final Dictionary dictionary;
  private final int known;
  private final int[] keys;
  private final List<ItemNumber> numbers;
  private final Outline outline;

  /**
   * @param dictionary whose keys these are
   * @param known the dictionary's size then; keys that came later were not looked for
   * @param keys every key that the item has, each once
   * @param numbers the numbers that it has or should have
   * @param outline the same in so few bits that most watches are passed over by them
   */
  ItemKeys(
      Dictionary dictionary, int known, int[] keys, List<ItemNumber> numbers, Outline outline) {
    this.dictionary = dictionary;
    this.known = known;
    this.keys = keys;
    this.numbers = List.copyOf(numbers);
    this.outline = outline;
  }

  Dictionary dictionary() {
    return dictionary;
  }

  int known() {
    return known;
  }

  /** The keys, for reading only. */
  int[] keys() {
    return keys;
  }

  List<ItemNumber> numbers() {
    return numbers;
  }

  Outline outline() {
    return outline;
  }

  boolean hasUnknown() {
    return numbers.stream().anyMatch(ItemNumber::isMissing);
  }

  /** One of its numbers. */
  ItemNumber number(int ordinal) {
    for (var number : numbers) {
      if (number.ordinal() == ordinal) {
        return number;
      }
    }
    throw new IllegalArgumentException("the item has no number " + ordinal);
  }
}
