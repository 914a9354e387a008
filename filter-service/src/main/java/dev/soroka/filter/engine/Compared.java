package dev.soroka.filter.engine;

import dev.soroka.common.contract.MatchReason;
import dev.soroka.common.contract.Quantity;
import dev.soroka.common.query.Query.Comparison;
import java.math.BigDecimal;
import java.util.stream.Stream;

/**
 * A number compares so. An absent one never does; whether one does that enrichment failed to give
 * is unknown.
 */
public record Compared(String term, Comparison comparison) implements Condition.Leaf {
  /** Numbers with more digits before or after the point are shown with an exponent. */
  private static final int LONGEST = 40;

  @Override
  public Verdict verdict(AnalysedItem item) {
    return item.number(comparison.name())
        .map(number -> Verdict.of(isSatisfiedBy(number)))
        .orElse(item.isMissing(comparison.name()) ? Verdict.UNKNOWN : Verdict.NO);
  }

  @Override
  public Stream<MatchReason> reasons(AnalysedItem item) {
    return item
        .number(comparison.name())
        .filter(this::isSatisfiedBy)
        .map(number -> new MatchReason(term, comparison.name(), shown(number)))
        .stream();
  }

  /** Whether a number of this name and unit is what is wanted. */
  public boolean isSatisfiedBy(Quantity number) {
    var currency = comparison.currency();
    return (currency.isEmpty() || currency.equals(number.unit())) && compares(number.value());
  }

  private boolean compares(BigDecimal value) {
    int order = value.compareTo(comparison.number());
    return switch (comparison.operator()) {
      case ABOVE -> order > 0;
      case AT_LEAST -> order >= 0;
      case BELOW -> order < 0;
      case AT_MOST -> order <= 0;
      case EQUAL -> order == 0;
      case OTHER_THAN -> order != 0;
    };
  }

  private static String shown(Quantity number) {
    var value = number.value();
    boolean plain = Math.abs((long) value.scale()) < LONGEST;
    var digits = plain ? value.toPlainString() : value.toString();
    var unit = number.unit();
    if (unit == null) {
      return digits;
    }
    return unit.equals("%") ? digits + unit : digits + " " + unit;
  }
}
