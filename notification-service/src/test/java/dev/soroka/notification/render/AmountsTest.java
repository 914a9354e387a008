package dev.soroka.notification.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AmountsTest {

  @Test
  void writesCurrencyAsTheReaderDoes() {
    assertThat(english("2000", "USD")).isEqualTo("$2,000");
    assertThat(english("-12.5", "EUR")).isEqualTo("-€12.5");
    assertThat(english("0.5", "TON")).isEqualTo("0.5\u00A0TON");
    assertThat(russian("2000", "USD")).isEqualTo("2\u00A0000\u00A0$");
    assertThat(russian("1234567.891", "RUB")).isEqualTo("1\u00A0234\u00A0567,89\u00A0₽");
  }

  @Test
  void writesPercentAndBareNumbers() {
    assertThat(english("12.50", "%")).isEqualTo("12.5%");
    assertThat(russian("12.50", "%")).isEqualTo("12,5\u00A0%");
    assertThat(english("1500000", null)).isEqualTo("1,500,000");
  }

  @Test
  void keepsTheDigitsOfASmallPrice() {
    assertThat(english("0.00000123", "USD")).isEqualTo("$0.00000123");
  }

  private static String english(String value, @Nullable String unit) {
    return new Amounts(Locale.ENGLISH).write(new BigDecimal(value), unit);
  }

  private static String russian(String value, @Nullable String unit) {
    return new Amounts(Locale.of("ru")).write(new BigDecimal(value), unit);
  }
}
