package dev.soroka.storage.group;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a text as its words and numbers, so that the way they are written does not matter. */
final class Tokens {
  /** What lies further back says no more about what is offered, and costs as much. */
  private static final int MOST_CHARACTERS = 6_000;

  private static final int MOST = 400;
  private static final Pattern TOKEN =
      Pattern.compile(
          """
          (?x)
          (?<number> \\d{1,3} (?:[\\ ,.'’]\\d{3})+ (?!\\d) (?:[.,]\\d{1,2}(?!\\d))? | \\d+ (?:[.,]\\d+)? )
          \\ ? (?<scale> k | к | тыс | млн | mln )? (?![\\p{L}\\p{N}])
          | (?<word> [\\p{L}\\p{N}] [\\p{L}\\p{N}+\\#]* )
          """);
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[ ,.'’]\\d{3})+");
  private static final Set<String> CURRENCIES =
      Set.of(
          "usd",
          "eur",
          "rub",
          "rur",
          "dollar",
          "dollars",
          "euro",
          "euros",
          "руб",
          "рубль",
          "рубля",
          "рублей",
          "р",
          "доллар",
          "доллара",
          "долларов",
          "евро");

  private Tokens() {}

  /** The words in lower case and the numbers in one spelling, in their order. */
  static List<String> of(String text) {
    var tokens = new ArrayList<String>();
    var matcher = TOKEN.matcher(evened(text));
    while (tokens.size() < MOST && matcher.find()) {
      var word = matcher.group("word");
      if (word == null) {
        tokens.add(number(matcher));
      } else if (!CURRENCIES.contains(word)) {
        tokens.add(word);
      }
    }
    return tokens;
  }

  /** Whether this token is a number or has one in it, such as {@code 16th}, {@code v2}. */
  static boolean isNumber(String token) {
    return token.chars().anyMatch(Character::isDigit);
  }

  private static String evened(String text) {
    var start = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
    return Normalizer.normalize(start, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replace('ё', 'е');
  }

  private static String number(Matcher matcher) {
    var written = matcher.group("number");
    var grouped = GROUPED.matcher(written);
    var plain =
        grouped.lookingAt()
            ? grouped.group().replaceAll("\\D", "") + written.substring(grouped.end())
            : written;
    var value = new BigDecimal(plain.replace(',', '.')).multiply(scale(matcher.group("scale")));
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private static BigDecimal scale(@Nullable String scale) {
    return switch (scale) {
      case null -> BigDecimal.ONE;
      case "млн", "mln" -> BigDecimal.valueOf(1_000_000);
      default -> BigDecimal.valueOf(1_000);
    };
  }
}
