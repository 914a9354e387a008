package dev.soroka.common.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.query.QueryOutcome.Faulty;
import dev.soroka.common.query.QueryOutcome.Parsed;

/** Reads queries for tests that know how they come out. */
final class Queries {
  private static final QueryParser PARSER = new QueryParser(QueryLimits.DEFAULTS);
  private static final QueryParser STORED = new QueryParser(QueryLimits.STORED);

  private Queries() {}

  static QueryOutcome parse(String text) {
    return PARSER.parse(text);
  }

  static QueryOutcome parseStored(String text) {
    return STORED.parse(text);
  }

  static Query query(String text) {
    var outcome = parse(text);
    assertThat(outcome).as(text).isInstanceOf(Parsed.class);
    return ((Parsed) outcome).query();
  }

  static QueryFault fault(String text) {
    var outcome = parse(text);
    assertThat(outcome).as(text).isInstanceOf(Faulty.class);
    return ((Faulty) outcome).fault();
  }
}
