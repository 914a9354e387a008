package dev.soroka.storage.setting;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.common.ops.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingRulesTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "rate", "Sender.rate", "sender..rate", "sender.rate ", ".rate"})
  void refuseANameThatIsNone(String name) {
    assertThatThrownBy(() -> SettingRules.check(name, "1"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\u0000b"})
  void refuseAValueThatIsNone(String value) {
    assertThatThrownBy(() -> SettingRules.check("sender.bot-rate", value))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("value");
  }

  @ParameterizedTest
  @CsvSource({
    "watch.limit, -1",
    "watch.limit, 1.5",
    "watch.limit, many",
    "retention.items, soon",
    "retention.items, 5m",
    "retention.items, 500d"
  })
  void refuseWhatAKnownSettingCannotMean(String name, String value) {
    assertThatThrownBy(() -> SettingRules.check(name, value))
        .isInstanceOf(Problem.class)
        .hasMessageContaining(name);
  }

  @ParameterizedTest
  @CsvSource({
    "watch.limit, 0",
    "watch.limit, 500",
    "retention.items, 1d",
    "retention.items, PT480H",
    "retention.items, 400d",
    "sender.bot-rate, 25",
    "anything.else-2, at all"
  })
  void acceptTheRest(String name, String value) {
    assertThatCode(() -> SettingRules.check(name, value)).doesNotThrowAnyException();
  }
}
