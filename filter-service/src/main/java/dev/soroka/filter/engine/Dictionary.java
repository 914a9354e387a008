package dev.soroka.filter.engine;

import dev.soroka.filter.engine.Keys.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Everything that watches name, by number. What no watch names is not in here, so the words of an
 * item that nobody asks for end at a lookup. One thread adds, any number look up; keys neither
 * change nor go.
 */
final class Dictionary {
  /** Every item has it: what watches are filed under that an item can satisfy by what it lacks. */
  static final int ANYTHING = 1;

  /** No item has it: what stands for words that are none. */
  static final int NEVER = 2;

  private final Keys keys = new Keys();
  private final WordKeys words = new WordKeys(keys);
  private final LabelKeys labels = new LabelKeys(keys);
  private final NumberKeys numbers = new NumberKeys(keys);
  private final ExactLimits limits = new ExactLimits();
  private @Nullable Dictionary taught;

  /**
   * An empty dictionary.
   *
   * @param taught one that knows how common in items the things are that will come in; may be null
   */
  Dictionary(@Nullable Dictionary taught) {
    this.taught = taught;
    keys.add(Kind.CONSTANT, false, 0);
    keys.add(Kind.CONSTANT, false, 0);
    publish();
  }

  /**
   * What was added counts from now on. An item that is read meanwhile may have found a part of it
   * only, and is read again.
   */
  void publish() {
    keys.publish();
  }

  /** Lets go of the dictionary that this one learnt from. */
  void forgetTeacher() {
    taught = null;
  }

  Keys keys() {
    return keys;
  }

  WordKeys words() {
    return words;
  }

  LabelKeys labels() {
    return labels;
  }

  NumberKeys numbers() {
    return numbers;
  }

  ExactLimits limits() {
    return limits;
  }

  /** The key of a word, which is new if need be. */
  int word(Slot slot, boolean onlyTitle) {
    int known = words.find(slot, onlyTitle);
    if (known != Keys.NONE) {
      return known;
    }
    int key = words.add(slot, onlyTitle);
    var teacher = taught;
    if (teacher != null) {
      learn(key, teacher, teacher.words.find(slot, onlyTitle));
    }
    return key;
  }

  /** The key of a label's value, which is new if need be. */
  int label(String label, String value) {
    int known = labels.find(label, value);
    if (known != Keys.NONE) {
      return known;
    }
    int key = labels.add(label, value);
    var teacher = taught;
    if (teacher != null) {
      learn(key, teacher, teacher.labels.find(label, value));
    }
    return key;
  }

  /** The number in a currency, which is new if need be. */
  NumberKey number(String name, String currency) {
    return numbers.find(name, currency).orElseGet(() -> addNumber(name, currency));
  }

  long memoryBytes() {
    return keys.memoryBytes() + words.memoryBytes() + labels.memoryBytes() + numbers.memoryBytes();
  }

  private NumberKey addNumber(String name, String currency) {
    var added = numbers.add(name, currency);
    var teacher = taught;
    if (teacher != null) {
      var before = teacher.numbers.find(name, currency);
      for (int node = 1; node < Scale.NODES && before.isPresent(); node++) {
        learn(added.key(node), teacher, before.get().key(node));
      }
    }
    return added;
  }

  private void learn(int key, Dictionary from, int same) {
    if (same != Keys.NONE) {
      keys.setSeen(key, from.keys.seen(same));
    }
  }
}
