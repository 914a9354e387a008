package dev.soroka.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Proxy;
import org.junit.jupiter.api.Test;

class ProxyAddressTest {
  @Test
  void refusesWhatIsNoProxy() {
    for (var written : new String[] {"proxy.example.org", "http://proxy", "ftp://proxy:21", ":"}) {
      assertThatThrownBy(() -> ProxyAddress.parse(written))
          .as(written)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void knowsBothKinds() {
    assertThat(ProxyAddress.parse("http://proxy:3128").proxy().type()).isEqualTo(Proxy.Type.HTTP);
    assertThat(ProxyAddress.parse("socks5://proxy:1080").proxy().type())
        .isEqualTo(Proxy.Type.SOCKS);
    assertThat(ProxyAddress.parse("http://proxy:3128").credentials()).isEmpty();
  }

  @Test
  void saysWhoItIs() {
    assertThat(ProxyAddress.parse("http://anna:secret@proxy:3128").credentials())
        .isEqualTo("Basic YW5uYTpzZWNyZXQ=");
  }
}
