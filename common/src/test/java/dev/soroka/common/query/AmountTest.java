package dev.soroka.common.query;

import static dev.soroka.common.query.Queries.query;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.query.Query.Comparison;
import dev.soroka.common.query.Query.Operator;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          500       ; 500        ; ''
          -3        ; -3         ; ''
          −3        ; -3         ; ''
          +3        ; 3          ; ''
          0.50      ; 0.5        ; ''
          1,5       ; 1.5        ; ''
          0,125     ; 0.125      ; ''
          .5        ; 0.5        ; ''
          1234,567  ; 1234.567   ; ''
          5%        ; 5          ; ''
          -0.5%     ; -0.5       ; ''
          5k        ; 5000       ; ''
          5K        ; 5000       ; ''
          1.5к      ; 1500       ; ''
          20тыс     ; 20000      ; ''
          2m        ; 2000000    ; ''
          2M        ; 2000000    ; ''
          2м        ; 2000000    ; ''
          1,5млн    ; 1500000    ; ''
          3b        ; 3000000000 ; ''
          3B        ; 3000000000 ; ''
          3млрд     ; 3000000000 ; ''
          $500      ; 500        ; USD
          500$      ; 500        ; USD
          -$5       ; -5         ; USD
          €1.5k     ; 1500       ; EUR
          1.5k€     ; 1500       ; EUR
          £9        ; 9          ; GBP
          500₽      ; 500        ; RUB
          ₮500      ; 500        ; USDT
          500RUB    ; 500        ; RUB
          500usd    ; 500        ; USD
          USD500    ; 500        ; USD
          500usdt   ; 500        ; USDT
          5BTC      ; 5          ; BTC
          5kUSD     ; 5000       ; USD
          20тыс₽    ; 20000      ; RUB
          500руб    ; 500        ; RUB
          90000RUR  ; 90000      ; RUB
          ¥7        ; 7          ; CNY
          """)
  void readsNumbersAsPeopleWriteThem(String written, BigDecimal number, String currency) {
    assertThat(query("price>" + written))
        .isEqualTo(new Comparison("price", Operator.ABOVE, number, currency));
  }
}
