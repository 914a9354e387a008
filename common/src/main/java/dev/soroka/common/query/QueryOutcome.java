package dev.soroka.common.query;

/** What became of a text that was read as a query. */
public sealed interface QueryOutcome {
  /** It is a query. */
  record Parsed(Query query) implements QueryOutcome {}

  /** It is none, and this is the first thing wrong with it. */
  record Faulty(QueryFault fault) implements QueryOutcome {}
}
