package dev.soroka.collector.fetch;

import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A proxy as its owner wrote it. What is said about it never repeats it, because it may hold a
 * password.
 */
record ProxyAddress(Proxy.Type type, String host, int port, @Nullable String userInfo) {
  private static final Map<String, Proxy.Type> TYPES =
      Map.of("http", Proxy.Type.HTTP, "socks5", Proxy.Type.SOCKS);

  static Optional<ProxyAddress> read(String written) {
    try {
      var address = new URI(written.strip());
      var type = address.getScheme() == null ? null : TYPES.get(address.getScheme());
      return type == null || address.getHost() == null || address.getPort() < 1
          ? Optional.empty()
          : Optional.of(
              new ProxyAddress(type, address.getHost(), address.getPort(), address.getUserInfo()));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Whether it asks for a password, which only HTTP proxies can be told. */
  boolean isLocked() {
    return type == Proxy.Type.SOCKS && userInfo != null;
  }
}
