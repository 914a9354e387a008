package dev.soroka.filter.taste;

import dev.soroka.common.contract.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * The size of a number: a taste knows about 500 to 1,000, not about 725. Each power of ten has the
 * steps 1, 2 and 5.
 */
record Bucket(double from, double below, @Nullable String unit) {
  private static final double[] STEPS = {1, 2, 5, 10};

  static Bucket of(Quantity number) {
    double value = number.value().doubleValue();
    if (value <= 0) {
      return new Bucket(Double.NEGATIVE_INFINITY, 0, number.unit());
    }
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    int step = 1;
    while (step < STEPS.length - 1 && value >= STEPS[step] * power) {
      step++;
    }
    return new Bucket(STEPS[step - 1] * power, STEPS[step] * power, number.unit());
  }

  @Override
  public String toString() {
    var size = from < 0 ? "≤ 0" : "%s–%s".formatted(shown(from), shown(below));
    return unit == null ? size : size + " " + unit;
  }

  /** Powers of ten are not exact, so no more digits than a step has. */
  private static String shown(double bound) {
    return new BigDecimal(bound).round(new MathContext(1)).stripTrailingZeros().toPlainString();
  }
}
