package dev.soroka.filter.engine;

import dev.soroka.common.query.Query.Operator;
import java.math.BigDecimal;
import java.util.List;

/**
 * A part of a query of which at least one member must hold. A whole query is a list of clauses that
 * must all hold: so are most queries written, and every other one becomes such a list by members
 * that are lists of clauses again.
 */
record Clause(List<Member> members) {
  Clause {
    members = List.copyOf(members);
  }

  static Clause of(Member only) {
    return new Clause(List.of(only));
  }

  /** One of several things that would do. */
  sealed interface Member {}

  /** The item has the key, or has it not. */
  record Has(int key, boolean wanted) implements Member {}

  /** The number compares so; when not wanted, it does not or is absent. */
  record Compares(NumberKey number, Operator operator, BigDecimal limit, boolean wanted)
      implements Member {}

  /** All of these clauses hold. */
  record Group(List<Clause> clauses) implements Member {
    Group {
      clauses = List.copyOf(clauses);
    }
  }
}
