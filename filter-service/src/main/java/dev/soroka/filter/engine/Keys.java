package dev.soroka.filter.engine;

/**
 * What is known of every key, in fields beside each other. A key is something that an item can have
 * and a watch can want, by number: see {@link Dictionary}.
 */
final class Keys {
  static final int NONE = 0;

  private static final Kind[] KINDS = Kind.values();
  private static final int KIND_BITS = 3;
  private static final int ONLY_TITLE = 1 << KIND_BITS;
  private static final int DETAIL_SHIFT = KIND_BITS + 1;

  private static final int FIELDS = 6;
  private static final int KIND = 0;
  private static final int NEXT_OF_FORM = 1;
  private static final int NEXT_OF_STEM = 2;
  private static final int PHRASES = 3;
  private static final int SEEN = 4;
  private static final int WANTED = 5;

  private final IntPages fields = new IntPages();
  private int added;
  private volatile int size;

  /** What a key stands for. */
  enum Kind {
    /** What every item has, or none. */
    CONSTANT(0),
    /** A word in all its forms. */
    WORD(1),
    /** A word in one form. */
    FORM(2),
    /** A word that begins so. */
    BEGINNING(3),
    /** Words that stand next to each other. */
    PHRASE(4),
    /** A label with its value. */
    LABEL(5),
    /** A number that belongs to a node of the {@link Scale}. */
    RANGE(6);

    private final int code;

    Kind(int code) {
      this.code = code;
    }
  }

  /** The highest key that is published. */
  int size() {
    return size;
  }

  /** The highest key of all. */
  int added() {
    return added;
  }

  /** Lets everybody know of the keys that were added, once they can be found. */
  void publish() {
    size = added;
  }

  /** A new key that hangs on no chain yet; nobody can find it before it does. */
  int add(Kind kind, boolean onlyTitle, int detail) {
    int key = added + 1;
    fields.reserve((key + 1) * FIELDS);
    fields.set(
        key * FIELDS + KIND, kind.code | (onlyTitle ? ONLY_TITLE : 0) | detail << DETAIL_SHIFT);
    added = key;
    return key;
  }

  Kind kind(int key) {
    return KINDS[get(key, KIND) & ((1 << KIND_BITS) - 1)];
  }

  /** Whether it is a word that counts in the title only. */
  boolean isOnlyTitle(int key) {
    return (get(key, KIND) & ONLY_TITLE) != 0;
  }

  /** What the key's own kind knows of it besides. */
  int detail(int key) {
    return get(key, KIND) >>> DETAIL_SHIFT;
  }

  /** The next key that a word of the same form, or the same beginning, satisfies. */
  int nextOfForm(int key) {
    return get(key, NEXT_OF_FORM);
  }

  void setNextOfForm(int key, int next) {
    fields.set(key * FIELDS + NEXT_OF_FORM, next);
  }

  /** The next key that a word with the same stem satisfies. */
  int nextOfStem(int key) {
    return get(key, NEXT_OF_STEM);
  }

  void setNextOfStem(int key, int next) {
    fields.set(key * FIELDS + NEXT_OF_STEM, next);
  }

  /** The first of the {@link Phrases} that hang on this key. */
  int firstPhrase(int key) {
    return get(key, PHRASES);
  }

  void setFirstPhrase(int key, int phrase) {
    fields.set(key * FIELDS + PHRASES, phrase);
  }

  /** How many of the items that were counted had it. */
  int seen(int key) {
    return get(key, SEEN);
  }

  void setSeen(int key, int items) {
    fields.set(key * FIELDS + SEEN, items);
  }

  void countSeen(int key) {
    fields.count(key * FIELDS + SEEN);
  }

  /** How many watches have asked for it. */
  int wanted(int key) {
    return get(key, WANTED);
  }

  void countWanted(int key) {
    fields.count(key * FIELDS + WANTED);
  }

  long memoryBytes() {
    return fields.memoryBytes();
  }

  private int get(int key, int field) {
    return fields.get(key * FIELDS + field);
  }
}
