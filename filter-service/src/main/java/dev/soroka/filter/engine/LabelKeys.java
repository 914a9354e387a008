package dev.soroka.filter.engine;

import dev.soroka.filter.engine.Clause.Has;
import dev.soroka.filter.engine.Keys.Kind;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The labels among the keys, each with one value. */
final class LabelKeys {
  /** The first labels of every class stand in windows of so many, where a bit tells of each. */
  static final int WINDOW = 24;

  static final int ALL_OF_WINDOW = (1 << WINDOW) - 1;

  private static final int WINDOWS_OF_CLASS = 5;
  private static final int CLASS_BITS = 2;
  private static final int CATEGORY = 0;
  private static final int SOURCE = 1;
  private static final int OTHER = 2;

  /** Labels that are told apart when an item is roughly compared with what a watch wants. */
  static final int CLASSES = 3;

  /** How many windows there are. */
  static final int WINDOWS = CLASSES * WINDOWS_OF_CLASS;

  private final Keys keys;
  private final Names names = new Names();
  private final IntPages byName = new IntPages();
  private final Set<String> labels = ConcurrentHashMap.newKeySet();
  private final int[] counts = new int[CLASSES];

  LabelKeys(Keys keys) {
    this.keys = keys;
  }

  /** Whether any watch asks for a value of this label. */
  boolean names(String label) {
    return labels.contains(label);
  }

  /** Which class the label belongs to. */
  int labelClass(int key) {
    return keys.detail(key) & ((1 << CLASS_BITS) - 1);
  }

  /** Which value of its class it is, counted as they came. */
  int ordinal(int key) {
    return keys.detail(key) >>> CLASS_BITS;
  }

  /** The window of this label and its bit there, or 0 when it is in none. */
  int window(int key) {
    int window = ordinal(key) / WINDOW;
    return window < WINDOWS_OF_CLASS
        ? ((labelClass(key) * WINDOWS_OF_CLASS + window) << WINDOW) | (1 << (ordinal(key) % WINDOW))
        : 0;
  }

  /** The one window of all labels that would each do, and their bits; 0 when there is none. */
  int window(Clause clause) {
    int all = 0;
    for (var member : clause.members()) {
      int one =
          member instanceof Has(int key, boolean wanted) && wanted && keys.kind(key) == Kind.LABEL
              ? window(key)
              : 0;
      if (one == 0 || (all != 0 && one >>> WINDOW != all >>> WINDOW)) {
        return 0;
      }
      all |= one;
    }
    return all;
  }

  /** The key of a label's value, or {@link Keys#NONE}. */
  int find(String label, String value) {
    int name = names.find(both(label, value));
    return name == Names.NONE ? Keys.NONE : byName.get(name);
  }

  /** The key of a label's value, which is not there yet. */
  int add(String label, String value) {
    int labelClass = classOf(label);
    int key = keys.add(Kind.LABEL, false, labelClass | (counts[labelClass]++ << CLASS_BITS));
    byName.reserve(names.size() + 2);
    byName.set(names.size() + 1, key);
    names.add(both(label, value));
    labels.add(label);
    return key;
  }

  long memoryBytes() {
    return names.memoryBytes() + byName.memoryBytes();
  }

  private static int classOf(String label) {
    return switch (label) {
      case "category" -> CATEGORY;
      case "source" -> SOURCE;
      default -> OTHER;
    };
  }

  private static String both(String label, String value) {
    return label + ':' + value;
  }
}
