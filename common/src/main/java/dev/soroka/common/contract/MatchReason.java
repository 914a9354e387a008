package dev.soroka.common.contract;

/**
 * One satisfied term.
 *
 * @param word the term as the query has it
 * @param in where it was found: {@code title}, {@code text}, or the name of a label or number
 * @param as what stands there
 */
public record MatchReason(String word, String in, String as) {}
