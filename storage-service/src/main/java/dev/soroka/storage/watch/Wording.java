package dev.soroka.storage.watch;

import dev.soroka.common.ops.Problem;
import dev.soroka.common.query.QueryLimits;
import dev.soroka.common.query.QueryOutcome;
import dev.soroka.common.query.QueryParser;
import dev.soroka.common.query.QueryPrinter;
import org.jspecify.annotations.Nullable;

/**
 * What a watch is made of, once it is known to be right.
 *
 * @param name what its owner calls it
 * @param query its query in printed form
 */
record Wording(String name, String query) {
  private static final QueryParser PARSER = new QueryParser(QueryLimits.DEFAULTS);
  private static final int LONGEST_NAME = 100;
  private static final int NAME_FROM_QUERY = 60;

  /** Reads a query that somebody wrote; a watch without a name is called after its query. */
  static Wording of(@Nullable String name, String query) {
    var printed = printed(query);
    return new Wording(
        name == null || name.isBlank() ? shortened(printed) : checked(name), printed);
  }

  static String checked(String name) {
    var stripped = name.strip();
    if (stripped.isEmpty()
        || stripped.length() > LONGEST_NAME
        || stripped.chars().anyMatch(Character::isISOControl)) {
      throw Problem.badRequest("A watch's name is a line of 1 to " + LONGEST_NAME + " characters");
    }
    return stripped;
  }

  static String printed(String query) {
    return switch (PARSER.parse(query)) {
      case QueryOutcome.Parsed(var parsed) -> QueryPrinter.print(parsed);
      case QueryOutcome.Faulty(var fault) -> throw Problem.faultyQuery(fault);
    };
  }

  private static String shortened(String query) {
    if (query.length() <= NAME_FROM_QUERY) {
      return query;
    }
    int end = Character.isHighSurrogate(query.charAt(NAME_FROM_QUERY - 2)) ? 2 : 1;
    return query.substring(0, NAME_FROM_QUERY - end) + "…";
  }
}
