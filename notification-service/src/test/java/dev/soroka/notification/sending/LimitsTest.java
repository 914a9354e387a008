package dev.soroka.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.catalog.Settings;
import dev.soroka.common.contract.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class LimitsTest {
  private final Settings settings = new Settings(new MockEnvironment());

  @Test
  void areTelegramsUnlessToldOtherwise() {
    var limits = Limits.of(settings);

    assertThat(limits.account().calls()).isEqualTo(30);
    assertThat(limits.account().perSecond()).isBetween(29.4, 30.0);
    assertThat(limits.chat().perSecond()).isBetween(0.98, 1.0);
    assertThat(limits.group().calls()).isEqualTo(20);
    assertThat(limits.group().perSecond() * 60).isBetween(19.6, 20.0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "unlimited", " Unlimited ", "-3"})
  void areLifted(String value) {
    set("sender.bot-rate", value);

    assertThat(Limits.of(settings).account()).isEqualTo(Limit.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "many", "30/s", "NaN", "Infinity"})
  void areNotLiftedByASlipOfThePen(String value) {
    set("sender.bot-rate", value);

    assertThat(Limits.of(settings).account().calls()).isEqualTo(30);
  }

  @Test
  void mayBeLessThanOneASecond() {
    set("sender.chat-rate", "0.5");
    set("sender.bot-rate", "0.2");

    assertThat(Limits.of(settings).chat().perSecond()).isBetween(0.49, 0.5);
    assertThat(Limits.of(settings).account().perSecond()).isBetween(0.19, 0.2);
  }

  private void set(String name, String value) {
    settings.put(new Setting(name.hashCode(), name, value));
  }
}
