package dev.soroka.collector.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class VariablesTest {
  private final Variables variables =
      new Variables(
          new MockEnvironment()
              .withProperty("SOROKA_SOURCE_KEY", "a$1key")
              .withProperty("SOROKA_SOURCE_BLANK", " ")
              .withProperty("SOROKA_SECRET_KEY", "nobody's business"));

  @Test
  void saysWhichVariableIsNotSet() {
    for (var name : new String[] {"SOROKA_SOURCE_HH_TOKEN", "SOROKA_SOURCE_BLANK"}) {
      assertThatThrownBy(() -> variables.filled(Map.of("A", "${" + name + "}")))
          .hasMessage("The variable " + name + " is not set where the collector runs");
    }
  }

  @Test
  void readsNoVariableThatIsNotASources() {
    var headers = Map.of("A", "${SOROKA_SECRET_KEY} ${HOME} $SOROKA_SOURCE_KEY");

    assertThat(variables.filled(headers)).isEqualTo(headers);
    assertThat(Variables.areIn(headers)).isFalse();
  }

  @Test
  void readsTheVariableThatAHeaderNames() {
    assertThat(variables.filled(Map.of("Authorization", "Bearer ${SOROKA_SOURCE_KEY}")))
        .containsExactly(Map.entry("Authorization", "Bearer a$1key"));
  }
}
