package dev.soroka.notification.render;

import dev.soroka.common.contract.Quantity;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes numbers as people of a language do: $2,000 and 12.5% here, 2 000 $ and 12,5 % there. */
final class Amounts {
  private static final Map<String, String> SIGNS =
      Map.of(
          "USD", "$", "EUR", "€", "GBP", "£", "RUB", "₽", "UAH", "₴", "KZT", "₸", "CNY", "¥",
          "USDT", "₮", "BTC", "₿");
  private static final BigDecimal LARGE = new BigDecimal(1_000);
  private static final String NARROW = "\u00A0";

  private final Locale locale;

  Amounts(Locale locale) {
    this.locale = locale;
  }

  String write(Quantity quantity) {
    return write(quantity.value(), quantity.unit());
  }

  String write(BigDecimal value, @Nullable String unit) {
    var number = number(value);
    if (unit == null || unit.isEmpty()) {
      return number;
    }
    var sign = SIGNS.getOrDefault(unit, unit);
    boolean before = isEnglish() && SIGNS.containsKey(unit);
    if (before) {
      return value.signum() < 0 ? "-" + sign + number(value.negate()) : sign + number;
    }
    return number + (isEnglish() && sign.equals("%") ? "" : NARROW) + sign;
  }

  /** Cents of a large sum are noise, digits of a small price are not. */
  private String number(BigDecimal value) {
    var format = new DecimalFormat("#,##0.#", DecimalFormatSymbols.getInstance(locale));
    format.setMaximumFractionDigits(value.abs().compareTo(LARGE) >= 0 ? 2 : 10);
    return format.format(value);
  }

  private boolean isEnglish() {
    return locale.getLanguage().equals("en");
  }
}
