package dev.soroka.storage.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.org",
        "//example.org/",
        "http://",
        "http:///path",
        "ftp://example.org/",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://example.org/a b"
      })
  void isNoneThatCouldBeCollected(String text) {
    assertThat(WrittenAddress.of(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "HTTPS://Example.ORG, https://example.org/",
    "https://example.org:443/a, https://example.org/a",
    "http://example.org:80, http://example.org/",
    "http://example.org:443/, http://example.org:443/",
    "wss://example.org:443/stream, wss://example.org/stream",
    "https://example.org/Path?Query=1#part, https://example.org/Path?Query=1",
    "https://example.org?x=1, https://example.org/?x=1",
    "https://example.org/#, https://example.org/",
    "' https://example.org/ ', https://example.org/",
    "https://пример.рф/лента, https://пример.рф/лента",
    "'https://example.org/?filter[a]=x|y', 'https://example.org/?filter[a]=x|y'",
    "https://[::1]:443/, https://[::1]/"
  })
  void isTheSameHoweverItIsWritten(String written, String normal) {
    assertThat(WrittenAddress.of(written).orElseThrow().normal("feed")).isEqualTo(normal);
  }

  @Test
  void keepsInABrowserWhatMayBeThePage() {
    var address = WrittenAddress.of("https://example.org/app#/promotions").orElseThrow();

    assertThat(address.normal("browser")).isEqualTo("https://example.org/app#/promotions");
  }

  @Test
  void tellsCredentialsFromOrdinaryText() {
    assertThat(WrittenAddress.of("https://me:pass@example.org/").orElseThrow().hasCredentials())
        .isTrue();
    assertThat(WrittenAddress.of("https://example.org/@me").orElseThrow().hasCredentials())
        .isFalse();
  }
}
