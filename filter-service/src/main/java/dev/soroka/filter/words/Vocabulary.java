package dev.soroka.filter.words;

import org.jspecify.annotations.Nullable;

/**
 * Knows how words are compared; for one thread. The words read last are remembered for all, so that
 * hardly any is folded and stemmed again.
 */
final class Vocabulary {
  private static final int SIZE = 1 << 15;
  private static final int LONGEST = 32;

  /** Without a lock: a word never changes, so what a race can lose is only the work on it. */
  private static final @Nullable Word[] KNOWN = new Word[SIZE];

  private @Nullable Stemming stemming;

  Word word(String written) {
    return word(written, 0, written.length());
  }

  /** The word that stands there. */
  Word word(String text, int start, int end) {
    if (end - start > LONGEST) {
      return read(text.substring(start, end));
    }
    int place = place(text, start, end);
    var word = KNOWN[place];
    if (word == null || !word.stands(text, start, end)) {
      word = read(text.substring(start, end));
      KNOWN[place] = word;
    }
    return word;
  }

  private Word read(String written) {
    if (stemming == null) {
      stemming = new Stemming();
    }
    var form = LookAlikes.inOneAlphabet(Folding.form(written));
    return new Word(written, form, stemming.stem(form));
  }

  private static int place(String text, int start, int end) {
    int hash = 0;
    for (int index = start; index < end; index++) {
      hash = hash * 31 + text.charAt(index);
    }
    return (hash ^ (hash >>> 15)) & (SIZE - 1);
  }
}
