package dev.soroka.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.sandbox.limit.Limits;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TelegramSandboxTest {

  @Test
  void aWrongSettingIsNamed() {
    assertThatThrownBy(() -> TelegramSandbox.options(Map.of("SANDBOX_PORT", "http")))
        .hasMessage("SANDBOX_PORT is no port: http");
    assertThatThrownBy(() -> TelegramSandbox.options(Map.of("SANDBOX_PORT", "70000")))
        .hasMessage("SANDBOX_PORT is no port: 70000");
    assertThatThrownBy(() -> TelegramSandbox.options(Map.of("SANDBOX_LIMITS", "few")))
        .hasMessage("SANDBOX_LIMITS is neither telegram nor none: few");
  }

  @Test
  void withoutSettingsItIsStrict_onPort8090OfThisMachine() {
    var options = TelegramSandbox.options(Map.of());

    assertThat(options.port()).isEqualTo(8_090);
    assertThat(options.host()).isEqualTo("127.0.0.1");
    assertThat(options.readyChats()).isTrue();
    assertThat(options.tokens()).isEmpty();
    assertThat(options.settings().limits()).isEqualTo(Limits.telegram());
  }

  @Test
  void theEnvironmentSaysHowToRun() {
    var options =
        TelegramSandbox.options(
            Map.of(
                "SANDBOX_TOKENS", "1:abc, 2:def",
                "SANDBOX_STATE_FILE", "/tmp/chats/sandbox.json",
                "SANDBOX_LIMITS", "none"));

    assertThat(options.tokens()).containsExactlyInAnyOrder("1:abc", "2:def");
    assertThat(options.stateFile()).contains(Path.of("/tmp/chats/sandbox.json"));
    assertThat(options.settings().keeping().photoFolder())
        .contains(Path.of("/tmp/chats/sandbox.json.photos"));
    assertThat(options.settings().limits()).isEqualTo(Limits.none());
  }
}
