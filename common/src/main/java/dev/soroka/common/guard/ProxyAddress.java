package dev.soroka.common.guard;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A proxy, written {@code http://[user:password@]host:port} or {@code socks5://host:port}. What is
 * said about it never repeats it, because it may hold a password.
 *
 * @param authorization what it is told in the header {@code Proxy-Authorization}, when it asks
 */
public record ProxyAddress(Proxy.Type type, String host, int port, @Nullable String authorization) {
  private static final String SHAPE = "A proxy looks like http://host:port or socks5://host:port";
  private static final String LOCKED =
      "A socks5 proxy is used without a password; give an http one";

  /**
   * Reads what {@link #fault} finds nothing wrong with.
   *
   * @throws IllegalArgumentException when there is something wrong with it
   */
  public static ProxyAddress parse(String written) {
    var address = uri(written).orElseThrow(() -> new IllegalArgumentException(SHAPE));
    var type = type(address);
    if (type == Proxy.Type.DIRECT || address.getHost() == null || address.getPort() < 1) {
      throw new IllegalArgumentException(SHAPE);
    }
    var user = address.getUserInfo();
    if (type == Proxy.Type.SOCKS && user != null) {
      throw new IllegalArgumentException(LOCKED);
    }
    return new ProxyAddress(
        type, address.getHost(), address.getPort(), user == null ? null : basic(user));
  }

  /** What is wrong with the way a proxy is written. */
  public static Optional<String> fault(String written) {
    try {
      parse(written);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.ofNullable(e.getMessage());
    }
  }

  /** Resolved anew for every connection, so that a proxy may move. */
  public Proxy proxy() {
    return new Proxy(type, InetSocketAddress.createUnresolved(host, port));
  }

  private static Optional<URI> uri(String written) {
    try {
      return Optional.of(new URI(written.strip()));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Proxy.Type type(URI address) {
    return switch (String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT)) {
      case "http" -> Proxy.Type.HTTP;
      case "socks5" -> Proxy.Type.SOCKS;
      default -> Proxy.Type.DIRECT;
    };
  }

  private static String basic(String user) {
    var both = user.contains(":") ? user : user + ":";
    return "Basic "
        + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.ISO_8859_1));
  }
}
