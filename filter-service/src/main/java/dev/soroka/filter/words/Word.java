package dev.soroka.filter.words;

import org.jspecify.annotations.Nullable;

/**
 * A word as it is compared.
 *
 * @param written as the text has it
 * @param form itself, without regard to letter case
 * @param stem what it shares with its other forms; null for what has no other forms
 */
record Word(String written, String form, @Nullable String stem) {
  boolean stands(String text, int start, int end) {
    return written.length() == end - start && text.startsWith(written, start);
  }
}
