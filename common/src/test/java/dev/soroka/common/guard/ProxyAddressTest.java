package dev.soroka.common.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Proxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "proxy.example.org",
        "http://proxy",
        "http://proxy:0",
        "ftp://proxy:21",
        ":",
        "http://anna:se cret@proxy:3128"
      })
  void refusesWhatIsNoProxyWithoutRepeatingIt(String written) {
    assertThatThrownBy(() -> ProxyAddress.parse(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A proxy looks like http://host:port or socks5://host:port");
  }

  @Test
  void refusesAPasswordThatItCouldNotGive() {
    assertThat(ProxyAddress.fault("socks5://anna:secret@proxy:1080"))
        .contains("A socks5 proxy is used without a password; give an http one");
  }

  @Test
  void knowsBothKinds() {
    assertThat(ProxyAddress.parse("http://proxy:3128").proxy().type()).isEqualTo(Proxy.Type.HTTP);
    assertThat(ProxyAddress.parse("SOCKS5://proxy:1080").proxy().type())
        .isEqualTo(Proxy.Type.SOCKS);
    assertThat(ProxyAddress.parse("http://proxy:3128").authorization()).isNull();
    assertThat(ProxyAddress.fault("http://proxy:3128")).isEmpty();
  }

  @Test
  void saysWhoAsks() {
    assertThat(ProxyAddress.parse("http://anna:secret@proxy:3128").authorization())
        .isEqualTo("Basic YW5uYTpzZWNyZXQ=");
    assertThat(ProxyAddress.parse("http://anna@proxy:3128").authorization())
        .isEqualTo("Basic YW5uYTo=");
  }
}
