package dev.soroka.filter.words;

import org.jspecify.annotations.Nullable;

/**
 * Something in a text that a query word can mean.
 *
 * @param kind how it was read
 * @param position counts the parts of the text from 0; neighbours differ by one
 * @param span how many positions it covers
 * @param start where it begins in the normalised text
 * @param end where it ends in the normalised text
 * @param form itself, without regard to letter case
 * @param stem what it shares with its other forms; null for what has no other forms
 */
public record Token(
    Kind kind, int position, int span, int start, int end, String form, @Nullable String stem) {
  /** How a token was read. */
  public enum Kind {
    /** A word, or one part of a hyphenated or dotted one. */
    PART,
    /**
     * What parts can be looked for by as well: a hyphenated or dotted word written together, so
     * that fullstack finds full-stack, the value of a number, the first currency of a pair.
     */
    WHOLE,
    /** A word with the sign before it, such as {@code #java} or {@code .net}. */
    MARKED
  }
}
