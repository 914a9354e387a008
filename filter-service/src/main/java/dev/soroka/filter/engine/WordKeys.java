package dev.soroka.filter.engine;

import dev.soroka.filter.engine.Keys.Kind;

/**
 * The words, beginnings of words and phrases among the keys. A word that was typed in one form
 * hangs on two chains: of what that very form satisfies, and of what its stem does.
 */
final class WordKeys {
  private static final int FIELDS = 3;
  private static final int OF_FORM = 0;
  private static final int OF_STEM = 1;
  private static final int OF_BEGINNING = 2;

  private final Keys keys;
  private final Names names = new Names();
  private final IntPages heads = new IntPages();
  private final HashSieve beginnings = new HashSieve();
  private final Phrases phrases = new Phrases();

  WordKeys(Keys keys) {
    this.keys = keys;
    heads.reserve((Names.NONE + 1) * FIELDS);
  }

  Names names() {
    return names;
  }

  Phrases phrases() {
    return phrases;
  }

  /** Whether a beginning with this hash may be wanted; most beginnings of most words are not. */
  boolean mayBeginSo(int hash) {
    return beginnings.mayHold(hash);
  }

  /** The first of the keys that a word of this form satisfies. */
  int firstOfForm(int name) {
    return head(name, OF_FORM);
  }

  /** The first of the keys that a word with this stem satisfies. */
  int firstOfStem(int name) {
    return head(name, OF_STEM);
  }

  /** The first of the keys that a word with this beginning satisfies. */
  int firstOfBeginning(int name) {
    return head(name, OF_BEGINNING);
  }

  /** The key of a word, or {@link Keys#NONE}. */
  int find(Slot slot, boolean onlyTitle) {
    int name = names.find(slot.form());
    if (name == Names.NONE) {
      return Keys.NONE;
    }
    return find(name, kind(slot), slot.beginning() ? OF_BEGINNING : OF_FORM, onlyTitle);
  }

  private int find(int name, Kind kind, int chain, boolean onlyTitle) {
    int key = head(name, chain);
    while (key != Keys.NONE && (keys.kind(key) != kind || keys.isOnlyTitle(key) != onlyTitle)) {
      key = keys.nextOfForm(key);
    }
    return key;
  }

  /**
   * The key of a plain word in all its forms, or {@link Keys#NONE} when the word is not plain or
   * not known: spares most queries the reading of words that others have asked for.
   */
  int findPlain(String word, boolean onlyTitle) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
        return Keys.NONE;
      }
    }
    int name = names.find(word);
    return name == Names.NONE ? Keys.NONE : find(name, Kind.WORD, OF_FORM, onlyTitle);
  }

  /** The key of a word, which is not there yet. */
  int add(Slot slot, boolean onlyTitle) {
    int key = keys.add(kind(slot), onlyTitle, 0);
    int form = name(slot.form());
    int chain = slot.beginning() ? OF_BEGINNING : OF_FORM;
    keys.setNextOfForm(key, head(form, chain));
    if (slot.stem() != null) {
      int stem = name(slot.stem());
      keys.setNextOfStem(key, head(stem, OF_STEM));
      heads.set(stem * FIELDS + OF_STEM, key);
    }
    if (slot.beginning()) {
      beginnings.add(slot.form().hashCode());
    }
    heads.set(form * FIELDS + chain, key);
    return key;
  }

  /**
   * The key of a phrase, which is new if need be. It hangs on the word that came into the
   * dictionary last: the later a word is first wanted, the rarer it is.
   */
  int phrase(int[] parts, int[] offsets, boolean onlyTitle) {
    int rarest = 0;
    for (int part : parts) {
      rarest = Math.max(rarest, part);
    }
    int first = keys.firstPhrase(rarest);
    for (int it = first; it != Phrases.NONE; it = phrases.next(it)) {
      int key = phrases.key(it);
      if (keys.isOnlyTitle(key) == onlyTitle && phrases.is(it, parts, offsets)) {
        return key;
      }
    }
    int key = keys.add(Kind.PHRASE, onlyTitle, 0);
    keys.setFirstPhrase(rarest, phrases.add(first, key, parts, offsets));
    return key;
  }

  long memoryBytes() {
    return names.memoryBytes() + heads.memoryBytes() + phrases.memoryBytes();
  }

  private int name(String word) {
    // First, because whoever finds the name looks for what hangs on it.
    heads.reserve((names.size() + 2) * FIELDS);
    return names.add(word);
  }

  private int head(int name, int chain) {
    return heads.get(name * FIELDS + chain);
  }

  private static Kind kind(Slot slot) {
    if (slot.beginning()) {
      return Kind.BEGINNING;
    }
    return slot.stem() == null ? Kind.FORM : Kind.WORD;
  }
}
