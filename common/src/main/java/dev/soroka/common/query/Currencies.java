package dev.soroka.common.query;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The signs, codes and everyday names by which currencies are known. */
public final class Currencies {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("$", "USD"),
          Map.entry("€", "EUR"),
          Map.entry("£", "GBP"),
          Map.entry("₽", "RUB"),
          Map.entry("₮", "USDT"),
          Map.entry("₿", "BTC"),
          Map.entry("₴", "UAH"),
          Map.entry("₸", "KZT"),
          Map.entry("¥", "CNY"),
          Map.entry("￥", "CNY"),
          Map.entry("RUR", "RUB"),
          Map.entry("РУБ", "RUB"),
          Map.entry("Р", "RUB"));

  private static final Set<String> COINS =
      Set.of("BNB", "BTC", "DAI", "ETH", "SOL", "TON", "TRX", "USDC", "USDT", "XRP");

  private static final Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private Currencies() {}

  /** The code of the currency that is written so: USD for {@code $} and {@code usd}. */
  public static Optional<String> code(String written) {
    var upper = written.toUpperCase(Locale.ROOT);
    var code = NAMES.getOrDefault(upper, upper);
    return CODES.contains(code) || COINS.contains(code) ? Optional.of(code) : Optional.empty();
  }

  /** Whether this is a code as the tree has it, or empty. */
  static boolean isCode(String currency) {
    return currency.isEmpty() || code(currency).filter(currency::equals).isPresent();
  }
}
