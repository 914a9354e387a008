package dev.soroka.filter.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What stands behind a number and makes more of it: 10k, 10к, $1M, 10 тыс., 5万.
 *
 * @param factor how much it multiplies by
 * @param end where it ends in the text
 */
record Multiplier(BigDecimal factor, int end) {
  private static final BigDecimal THOUSAND = new BigDecimal("1000");
  private static final BigDecimal MILLION = new BigDecimal("1000000");
  private static final BigDecimal MILLIARD = new BigDecimal("1000000000");

  private static final Map<String, BigDecimal> LETTERS = Map.of("k", THOUSAND, "m", MILLION);

  /** Beginnings of words. */
  private static final Map<String, BigDecimal> WORDS =
      Map.ofEntries(
          Map.entry("тыс", THOUSAND),
          Map.entry("thousand", THOUSAND),
          Map.entry("млн", MILLION),
          Map.entry("миллион", MILLION),
          Map.entry("mln", MILLION),
          Map.entry("million", MILLION),
          Map.entry("млрд", MILLIARD),
          Map.entry("billion", MILLIARD));

  private static final Map<Character, BigDecimal> CHINESE =
      Map.of('万', new BigDecimal("10000"), '亿', new BigDecimal("100000000"));

  /** From here on, people write 10k for 10 000; what is smaller is 4K, 5G or 8 K. */
  private static final BigDecimal SMALLEST_IN_THOUSANDS = new BigDecimal("10000");

  private static final int LONGEST_NUMBER = 15;

  /** What makes more of the number that ends here. */
  static Multiplier behind(String text, int end) {
    int start = Letters.at(text, end) == ' ' ? end + 1 : end;
    char first = Letters.at(text, start);
    var chinese = CHINESE.get(first);
    if (chinese != null) {
      return new Multiplier(chinese, start + 1);
    }
    if (Character.isLetter(first)) {
      for (var word : WORDS.entrySet()) {
        if (text.regionMatches(true, start, word.getKey(), 0, word.getKey().length())) {
          return new Multiplier(word.getValue(), Letters.endOfPart(text, start));
        }
      }
    }
    return new Multiplier(BigDecimal.ONE, end);
  }

  /** How else the number of this form is written, multiplied by this or by its own letter. */
  List<String> others(String form) {
    var letter = form.substring(form.length() - 1);
    var own = LETTERS.getOrDefault(letter, BigDecimal.ONE);
    boolean hasOwn = LETTERS.containsKey(letter);
    var digits = hasOwn ? form.substring(0, form.length() - 1) : form;
    if (form.length() > LONGEST_NUMBER || !isDecimal(digits)) {
      return List.of();
    }
    var value = new BigDecimal(digits).multiply(own).multiply(factor).stripTrailingZeros();
    var others = new ArrayList<String>();
    if (hasOwn || factor.compareTo(BigDecimal.ONE) > 0) {
      others.add(value.toPlainString());
    }
    if (!hasOwn && value.compareTo(SMALLEST_IN_THOUSANDS) >= 0) {
      LETTERS.forEach((sign, unit) -> addIn(unit, sign, value, others));
    }
    return others;
  }

  private static void addIn(BigDecimal unit, String sign, BigDecimal value, List<String> others) {
    if (value.remainder(unit).signum() == 0) {
      others.add(value.divideToIntegralValue(unit).toPlainString() + sign);
    }
  }

  /** Whether it has digits and at most one point, unlike a version or a word. */
  private static boolean isDecimal(String digits) {
    return !digits.isEmpty()
        && digits.indexOf('.') == digits.lastIndexOf('.')
        && digits.chars().allMatch(sign -> sign == '.' || Numbers.isDigit((char) sign));
  }
}
