package dev.soroka.common.query;

import dev.soroka.common.query.QueryFault.Kind;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A number as people write it: {@code 500}, {@code -1,5k}, {@code 5%}, {@code $500}, {@code
 * 20тыс₽}.
 *
 * @param currency its code, or empty where none is written
 */
record Amount(BigDecimal number, String currency) {
  /** How many digits there may be before the point, and how many after. */
  static final int DIGITS = 38;

  private static final Map<String, BigDecimal> MULTIPLIERS =
      Map.of(
          "", BigDecimal.ONE,
          "k", new BigDecimal("1000"),
          "к", new BigDecimal("1000"),
          "тыс", new BigDecimal("1000"),
          "m", new BigDecimal("1000000"),
          "м", new BigDecimal("1000000"),
          "млн", new BigDecimal("1000000"),
          "b", new BigDecimal("1000000000"),
          "млрд", new BigDecimal("1000000000"));

  /** What hardly anybody writes but as the unit of the number before it. */
  private static final Set<String> UNITS =
      Set.of(
          "тыс", "тыс.", "млн", "млн.", "млрд", "млрд.", "руб", "руб.", "р", "р.", "usd", "eur",
          "gbp", "rub", "cny", "uah", "kzt", "usdt", "usdc", "btc", "eth");

  private static final Pattern SHAPE =
      Pattern.compile(
          "(?<sign>[-+−–]?)(?<before>(?:\\p{Sc}|\\p{L}{1,4})?)"
              + "(?<digits>[0-9]+(?:[.,][0-9]+)?|[.,][0-9]+)");
  private static final Pattern SET_APART =
      Pattern.compile(
          "(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+(?![0-9])|[0-9]+[_'’][0-9]).*", Pattern.DOTALL);
  private static final Pattern FIRST_GROUP = Pattern.compile("[^0-9]*[0-9]{1,3}");
  private static final Pattern NEXT_GROUP = Pattern.compile("[0-9]{3}(?![0-9]).*", Pattern.DOTALL);

  /** Reads what stands at this position of the query. */
  static Amount read(String text, int position) {
    return isDigits(text) ? new Amount(plain(new BigDecimal(text)), "") : written(text, position);
  }

  /** Whether these are only digits, and not too many: most numbers are written so. */
  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= DIGITS;
  }

  private static Amount written(String text, int position) {
    var shape = SHAPE.matcher(text);
    if (!shape.lookingAt()) {
      throw new FaultFound(position, Kind.BAD_NUMBER, text);
    }
    if (SET_APART.matcher(text.substring(shape.start("digits"))).matches()) {
      throw new FaultFound(position, Kind.NUMBER_IN_PIECES, text);
    }
    var before = shape.group("before");
    if (!isUnit(before)) {
      throw new FaultFound(position + shape.start("before"), Kind.BAD_NUMBER, text);
    }
    var tail = text.substring(shape.end());
    var multiplier =
        MULTIPLIERS.entrySet().stream()
            .filter(it -> isMultiplied(tail, it.getKey(), before.isEmpty()))
            .findFirst()
            .orElseThrow(() -> new FaultFound(position + shape.end(), Kind.BAD_NUMBER, text));
    var number = signed(shape.group("sign"), shape.group("digits")).multiply(multiplier.getValue());
    if (!fits(number)) {
      throw new FaultFound(position, Kind.NUMBER_TOO_LONG, String.valueOf(DIGITS));
    }
    var unit = before + tail.substring(multiplier.getKey().length());
    return new Amount(plain(number), Currencies.code(unit).orElse(""));
  }

  /** Whether what follows a number behind a space was meant to belong to it: 20 000, 500 руб. */
  static boolean isTornOff(String number, String rest) {
    return (NEXT_GROUP.matcher(rest).matches() && FIRST_GROUP.matcher(number).matches())
        || UNITS.contains(rest.toLowerCase(Locale.ROOT))
        || rest.equals("%")
        || (rest.length() == 1 && Character.getType(rest.charAt(0)) == Character.CURRENCY_SYMBOL);
  }

  /** The same number with the fewest digits and no exponent. */
  static BigDecimal plain(BigDecimal number) {
    if (!fits(number)) {
      throw new IllegalArgumentException("more digits than a query's number may have");
    }
    var stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static boolean fits(BigDecimal number) {
    var stripped = number.stripTrailingZeros();
    return stripped.scale() <= DIGITS && (long) stripped.precision() - stripped.scale() <= DIGITS;
  }

  private static BigDecimal signed(String sign, String digits) {
    var size = new BigDecimal(digits.replace(',', '.'));
    return sign.isEmpty() || sign.equals("+") ? size : size.negate();
  }

  /** Whether the tail is this multiplier and then a unit, where one may still come. */
  private static boolean isMultiplied(String tail, String multiplier, boolean unitMayCome) {
    return tail.regionMatches(true, 0, multiplier, 0, multiplier.length())
        && (tail.length() == multiplier.length()
            || (unitMayCome && isUnit(tail.substring(multiplier.length()))));
  }

  private static boolean isUnit(String text) {
    return text.isEmpty() || text.equals("%") || Currencies.code(text).isPresent();
  }
}
