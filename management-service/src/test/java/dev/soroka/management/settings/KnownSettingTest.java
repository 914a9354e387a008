package dev.soroka.management.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.common.ops.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownSettingTest {
  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "many", "-1", "NaN", "1e9"})
  void refusesWhatIsNoNumber(@Nullable String value) {
    assertThatThrownBy(() -> KnownSetting.named("watch.limit").check(value))
        .isInstanceOf(Problem.class)
        .hasMessageStartingWith("watch.limit must be a number");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "soon", "-5m", "5 days", "23h", "401d"})
  void refusesWhatIsNoDuration(@Nullable String value) {
    assertThatThrownBy(() -> KnownSetting.named("retention.items").check(value))
        .isInstanceOf(Problem.class)
        .hasMessageStartingWith("retention.items must be a duration");
  }

  @Test
  void letsALimitBeLifted() {
    assertThatCode(() -> KnownSetting.named("personal.instant-limit").check("0"))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesANameThatNobodyReads() {
    assertThatThrownBy(() -> KnownSetting.named("speed"))
        .isInstanceOf(Problem.class)
        .hasMessage("There is no setting speed");
  }

  @Test
  void isContentWithItsOwnDefaults() {
    assertThat(KnownSetting.ALL)
        .allSatisfy(
            known ->
                assertThatCode(() -> known.check(known.otherwise())).doesNotThrowAnyException());
  }
}
