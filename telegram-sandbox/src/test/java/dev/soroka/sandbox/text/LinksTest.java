package dev.soroka.sandbox.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080/x, Wrong HTTP URL",
    "ftp://example.org, Unsupported URL protocol",
    "https://, URL host is empty",
    "https://example.org:port/, Wrong port number specified in the URL",
    "https://exa mple.org, Disallowed character in URL host",
    "javascript:alert(1), Wrong port number specified in the URL"
  })
  void anAddressThatTelegramWouldNotOpenIsRefused(String link, String reason) {
    assertThatThrownBy(() -> Links.checked("entity", link))
        .hasMessage("Bad Request: entity URL '" + link + "' is invalid: " + reason);
  }

  @ParameterizedTest
  @CsvSource({
    "example.org, http://example.org/",
    "https://example.org, https://example.org/",
    "https://user@example.org:8443/a?b#c, https://user@example.org:8443/a?b#c",
    "http://127.0.0.1:8090/x, http://127.0.0.1:8090/x",
    "http://[::1]/x, http://[::1]/x",
    "tg://user?id=1, tg://user?id=1"
  })
  void aGoodAddressIsKept(String link, String kept) {
    assertThat(Links.checked("entity", link)).isEqualTo(kept);
  }
}
