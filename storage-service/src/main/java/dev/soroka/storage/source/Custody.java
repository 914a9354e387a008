package dev.soroka.storage.source;

import dev.soroka.common.contract.Source;
import org.jspecify.annotations.Nullable;

/**
 * What storage alone says of a source, whatever is written in a wish to add or change it.
 *
 * @param id the source's number; 0 until it has one
 * @param secret the ciphertext of its push secret
 */
record Custody(long id, boolean open, int generation, @Nullable String secret) {
  /** Of a source that is being added. */
  static Custody ofNew(boolean open, @Nullable String secret) {
    return new Custody(0, open, 1, secret);
  }

  /**
   * Of a source that becomes another one; the generation grows when its items may become others.
   */
  static Custody ofChanged(Source before, Source wanted) {
    boolean begins =
        before.identity() != wanted.identity()
            || !before.mapping().equals(wanted.mapping())
            || !before.url().equals(wanted.url().strip())
            || (wanted.enabled() && !before.enabled());
    int generation = before.generation() + (begins ? 1 : 0);
    return new Custody(before.id(), before.open(), generation, before.secret());
  }
}
