package dev.soroka.common.query;

import dev.soroka.common.query.Query.Comparison;
import dev.soroka.common.query.Query.Operator;
import dev.soroka.common.query.QueryFault.Kind;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a comparison from its operator on. */
final class Comparisons {
  /** What an unknown operator is answered with when it is no slip that we know. */
  static final String ANY_OPERATOR = "> >= < <= = !=";

  private static final Map<String, Operator> BY_SIGN =
      Arrays.stream(Operator.values())
          .collect(Collectors.toUnmodifiableMap(Operator::sign, Function.identity()));
  private static final Map<String, String> SINGLE_SIGNS = Map.of("≥", ">=", "≤", "<=", "≠", "!=");
  private static final Map<String, String> SLIPS =
      Map.of("=>", ">=", "=<", "<=", "==", "=", "<>", "!=");

  private final Cursor cursor;

  Comparisons(Cursor cursor) {
    this.cursor = cursor;
  }

  /** The comparison of this name by the operator that the cursor has ahead. */
  Comparison of(String name, String written) {
    cursor.skipSpaces();
    var operator = operator(written);
    cursor.skip(written.length());
    cursor.skipSpaces();
    int start = cursor.position();
    var number = cursor.aheadValue();
    if (number.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      throw new FaultFound(start, Kind.COMPARISON_WITHOUT_NUMBER, name, operator.sign());
    }
    cursor.skip(number.length());
    var amount = Amount.read(number, start);
    refuseTornOff(number, amount);
    return new Comparison(name, operator, amount.number(), amount.currency());
  }

  private Operator operator(String written) {
    var operator = BY_SIGN.get(SINGLE_SIGNS.getOrDefault(written, written));
    if (operator == null) {
      var meant = SLIPS.getOrDefault(written, ANY_OPERATOR);
      throw new FaultFound(cursor.position(), Kind.UNKNOWN_OPERATOR, written, meant);
    }
    return operator;
  }

  /** {@code budget>=20 000} would silently mean 20 and the word 000. */
  private void refuseTornOff(String number, Amount amount) {
    int end = cursor.position();
    cursor.skipSpaces();
    var rest = cursor.aheadValue();
    if (amount.currency().isEmpty() && cursor.position() > end && Amount.isTornOff(number, rest)) {
      throw new FaultFound(cursor.position(), Kind.NUMBER_IN_PIECES, number + " " + rest);
    }
  }
}
