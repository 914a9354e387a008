package dev.soroka.collector.mapping;

import dev.soroka.common.contract.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first number of a text, with its unit: «Бюджет: 20 000 ₽», «12% APR», «$1.5M». Of a
 * range it is the lower end.
 */
public final class Numbers {
  private static final Pattern BARE = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d{1,3})?");
  private static final Pattern RANGE =
      Pattern.compile("(?i)\\s?(?:[-‑–—−…]|\\.\\.+|до|to)\\s?\\p{Sc}?\\d");

  /** What the query language can compare with. */
  private static final int DIGITS = 38;

  private static final int LONGEST = 200;
  private static final int REACH = 10;

  private Numbers() {}

  /**
   * The first number of the text.
   *
   * @param unit the unit of a number that does not say its own
   * @param scale multiplies the number
   */
  public static Optional<Quantity> first(
      String text, @Nullable String unit, @Nullable BigDecimal scale) {
    var bare = text.strip();
    var written =
        bare.length() <= LONGEST && BARE.matcher(bare).matches()
            ? Optional.of(new Quantity(new BigDecimal(bare), null))
            : Numeral.find(text, 0).flatMap(numeral -> written(text, numeral));
    return written
        .map(number -> number.unit() == null ? new Quantity(number.value(), unit) : number)
        .flatMap(number -> fitting(scale == null ? number : scaled(number, scale)));
  }

  private static Optional<Quantity> written(String text, Numeral numeral) {
    if (numeral.end() - numeral.start() > LONGEST) {
      return Optional.empty();
    }
    var own = measure(text, numeral);
    var measure = own.whole() ? own : upperEnd(text, numeral, own).orElse(own);
    var value = numeral.value(Units.decimalComma(measure.unit()), measure.percent());
    var number = value.multiply(measure.factor());
    return Optional.of(
        new Quantity(negative(text, numeral.start()) ? number.negate() : number, measure.unit()));
  }

  /** «20–30k» is twenty thousand to thirty thousand. */
  private static Optional<Measure> upperEnd(String text, Numeral lower, Measure own) {
    var range =
        RANGE.matcher(text.substring(own.end(), Math.min(text.length(), own.end() + REACH)));
    if (!range.lookingAt()) {
      return Optional.empty();
    }
    var upper = Numeral.find(text, own.end()).orElseThrow();
    var measure = measure(text, upper);
    var rising = lower.value(false, true).compareTo(upper.value(false, true)) < 0;
    var factor = own.multiplied() || !rising ? own.factor() : measure.factor();
    var unit = own.unit() == null ? measure.unit() : own.unit();
    return Optional.of(new Measure(factor, unit, measure.end()));
  }

  private static Measure measure(String text, Numeral numeral) {
    var multiplier = Multiplier.at(text, numeral.end());
    var end = numeral.end() + multiplier.length();
    return new Measure(multiplier.factor(), Units.around(text, numeral.start(), end), end);
  }

  private static boolean negative(String text, int start) {
    var sign = start - 1;
    while (sign >= 0 && Character.getType(text.charAt(sign)) == Character.CURRENCY_SYMBOL) {
      sign--;
    }
    return sign >= 0
        && (text.charAt(sign) == '-' || text.charAt(sign) == '−')
        && (sign == 0 || !Character.isLetterOrDigit(text.charAt(sign - 1)));
  }

  private static Quantity scaled(Quantity number, BigDecimal scale) {
    return new Quantity(number.value().multiply(scale), number.unit());
  }

  private static Optional<Quantity> fitting(Quantity number) {
    var value = number.value().stripTrailingZeros();
    if ((long) value.precision() - value.scale() > DIGITS) {
      return Optional.empty();
    }
    var rounded = value.scale() > DIGITS ? value.setScale(DIGITS, RoundingMode.HALF_EVEN) : value;
    var plain = rounded.stripTrailingZeros();
    return Optional.of(new Quantity(plain.scale() < 0 ? plain.setScale(0) : plain, number.unit()));
  }

  /**
   * What stands around a number: thousands, millions, percent, money.
   *
   * @param end behind the number and its thousands
   */
  private record Measure(BigDecimal factor, @Nullable String unit, int end) {
    boolean multiplied() {
      return factor.compareTo(BigDecimal.ONE) != 0;
    }

    /** Whether nothing can be learnt from the other end of a range. */
    boolean whole() {
      return multiplied() && unit != null;
    }

    boolean percent() {
      return Units.PERCENT.equals(unit);
    }
  }
}
