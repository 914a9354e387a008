package dev.soroka.collector.mapping;

import dev.soroka.common.query.Currencies;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The units that stand before and behind numbers: percent, and currencies by sign, code or word.
 */
final class Units {
  static final String PERCENT = "%";

  /** Currencies of people who write 1.500,50. */
  private static final Set<String> DECIMAL_COMMA =
      Set.of("EUR", "RUB", "UAH", "KZT", "BYN", "TRY", "BRL", "PLN", "CZK", "VND", "IDR", "DKK");

  private static final Pattern BEHIND = Pattern.compile("\\s{0,3}(?:(%|\\p{Sc})|(\\p{L}+))");
  private static final Pattern SIGN_BEFORE =
      Pattern.compile("(?:^|[^\\p{L}])(\\p{Lu}{0,2})(\\p{Sc})\\s?[-−]?$");
  private static final Pattern WORD_BEFORE = Pattern.compile("(\\p{L}+)\\s?[-−]?$");
  private static final int REACH = 12;

  private static final Map<String, String> DOLLARS =
      Map.of(
          "A", "AUD", "AU", "AUD", "C", "CAD", "CA", "CAD", "HK", "HKD", "R", "BRL", "NZ", "NZD",
          "S", "SGD", "NT", "TWD");

  private static final Map<String, String> STEMS =
      Map.of(
          "руб", "RUB", "долл", "USD", "dollar", "USD", "евро", "EUR", "euro", "EUR", "грив", "UAH",
          "грн", "UAH", "тенге", "KZT", "юан", "CNY");

  /** Codes that are taken in small letters too. */
  private static final Set<String> SMALL =
      Set.of(
          "usd", "eur", "rub", "rur", "gbp", "uah", "kzt", "cny", "usdt", "usdc", "btc", "eth",
          "р");

  /** Codes that are words more often than money. */
  private static final Set<String> WORDS = Set.of("ALL", "TOP", "CUP", "SOS");

  private static final List<String> PERCENTS = List.of("percent", "процент");

  private Units() {}

  /** The unit of the number between two places of a text; null where it has none. */
  static @Nullable String around(String text, int start, int end) {
    var before = text.substring(Math.max(0, start - REACH), start);
    var sign = signBefore(before);
    if (sign != null) {
      return sign;
    }
    var behind = behind(text.substring(end, Math.min(text.length(), end + REACH)));
    return behind == null ? wordBefore(before) : behind;
  }

  static boolean decimalComma(@Nullable String unit) {
    return unit != null && DECIMAL_COMMA.contains(unit);
  }

  private static @Nullable String signBefore(String before) {
    var matcher = SIGN_BEFORE.matcher(before);
    if (!matcher.find()) {
      return null;
    }
    var code = Currencies.code(matcher.group(2)).orElse(null);
    return "USD".equals(code) ? DOLLARS.getOrDefault(matcher.group(1), code) : code;
  }

  private static @Nullable String behind(String text) {
    var matcher = BEHIND.matcher(text);
    if (!matcher.lookingAt()) {
      return null;
    }
    var sign = matcher.group(1);
    if (sign == null) {
      return word(matcher.group(2));
    }
    return sign.equals(PERCENT) ? PERCENT : Currencies.code(sign).orElse(null);
  }

  private static @Nullable String wordBefore(String before) {
    var matcher = WORD_BEFORE.matcher(before);
    return matcher.find() ? word(matcher.group(1)) : null;
  }

  private static @Nullable String word(String word) {
    var lower = word.toLowerCase(Locale.ROOT);
    if (PERCENTS.stream().anyMatch(lower::startsWith)) {
      return PERCENT;
    }
    for (var stem : STEMS.entrySet()) {
      if (lower.startsWith(stem.getKey())) {
        return stem.getValue();
      }
    }
    var written = SMALL.contains(lower) || word.equals(word.toUpperCase(Locale.ROOT));
    return written && !WORDS.contains(word) ? Currencies.code(word).orElse(null) : null;
  }
}
