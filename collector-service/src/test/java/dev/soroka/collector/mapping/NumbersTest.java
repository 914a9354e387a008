package dev.soroka.collector.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Quantity;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
  /** What stands on job boards, exchanges and in their APIs. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Бюджет: 20 000 ₽          | 20000       | RUB",
        "Бюджет: 2000  ₽           | 2000        | RUB",
        "600 000  ₽, для всех      | 600000      | RUB",
        "от 30 000 ₽               | 30000       | RUB",
        "100 000 ₽ – 180 000 ₽     | 100000      | RUB",
        "1 500 руб.                | 1500        | RUB",
        "1500 рублей за статью     | 1500        | RUB",
        "1500р.                    | 1500        | RUB",
        "1.500 руб                 | 1500        | RUB",
        "20к                       | 20000       |",
        "20 тыс. руб.              | 20000       | RUB",
        "20 т.р.                   | 20000       | RUB",
        "1,5 млн ₽                 | 1500000     | RUB",
        "20–30 тыс. ₽              | 20000       | RUB",
        "от 20 до 30 тыс. руб      | 20000       | RUB",
        "$1,500                    | 1500        | USD",
        "$ 1,500.50                | 1500.5      | USD",
        "$96,000—$180,000 USD      | 96000       | USD",
        "$1.5M Series A            | 1500000     | USD",
        "US$ 12.50/hr              | 12.5        | USD",
        "C$2,000                   | 2000        | CAD",
        "USD 1500                  | 1500        | USD",
        "60k-80k USD               | 60000       | USD",
        "5k                        | 5000        |",
        "20-30k                    | 20000       |",
        "500-1k                    | 500         |",
        "1.500,50 €                | 1500.5      | EUR",
        "€1.500                    | 1500        | EUR",
        "1’500 CHF                 | 1500        | CHF",
        "1,00,000 INR              | 100000      | INR",
        "2 000 грн                 | 2000        | UAH",
        "150 000 тенге             | 150000      | KZT",
        "12% APR                   | 12          | %",
        "up to 120.69 %            | 120.69      | %",
        "3,125%                    | 3.125       | %",
        "-4.77%                    | -4.77       | %",
        "−4,77 %                   | -4.77       | %",
        "10–20 %                   | 10          | %",
        "400,000 USDT Prize Pool   | 400000      | USDT",
        "100₮                      | 100         | USDT",
        "0.05 BTC                  | 0.05        | BTC",
        "0,125                     | 0.125       |",
        "0.001                     | 0.001       |",
        "1.207                     | 1.207       |",
        "1,207                     | 1207        |",
        "1.234.567                 | 1234567     |",
        "12 345.678                | 12345.678   |",
        "20 TOP projects           | 20          |",
        "20 Top projects           | 20          |",
        "5 kg of news              | 5           |",
        "1–3 months                | 1           |",
        "1 500 2000                | 1500        |",
        "1e-7                      | 0.0000001   |",
        "1.5E+3                    | 1500        |",
        "-42                       | -42         |",
        "COVID-19                  | 19          |"
      })
  void theFirstNumberIsReadWithItsUnit(String text, String number, String unit) {
    assertThat(Numbers.first(text, null, null))
        .contains(new Quantity(new BigDecimal(number), unit));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "договорная", "N/A", "null", "₽", "1e999", "%"})
  void textWithoutANumberHasNone(String text) {
    assertThat(Numbers.first(text, "RUB", null)).isEmpty();
  }

  @Test
  void aNumberOfMoreDigitsThanCanBeComparedIsNone() {
    assertThat(Numbers.first("9".repeat(39), null, null)).isEmpty();
    assertThat(Numbers.first("9".repeat(100_000), null, null)).isEmpty();
    assertThat(Numbers.first("0." + "3".repeat(60), null, null).orElseThrow().value())
        .isEqualTo(new BigDecimal("0." + "3".repeat(38)));
  }

  @Test
  void theFieldsUnitIsForNumbersThatSayNone() {
    assertThat(Numbers.first("2000", "RUB", null).orElseThrow().unit()).isEqualTo("RUB");
    assertThat(Numbers.first("2000 $", "RUB", null).orElseThrow().unit()).isEqualTo("USD");
  }

  @Test
  void aFractionBecomesPercentByItsScale() {
    assertThat(Numbers.first("0.05000000", "%", new BigDecimal("100")))
        .contains(new Quantity(new BigDecimal("5"), "%"));
    assertThat(Numbers.first("1.2069", "%", new BigDecimal("100")))
        .contains(new Quantity(new BigDecimal("120.69"), "%"));
  }

  @Property
  void anyTextIsReadOrNot(@ForAll String text) {
    assertThat(Numbers.first(text, null, null)).isNotNull();
  }

  @Property
  void wholeNumbersAreReadAsTheyAre(@ForAll int number) {
    assertThat(Numbers.first(Integer.toString(number), null, null))
        .contains(new Quantity(new BigDecimal(number), null));
  }
}
