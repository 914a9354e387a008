package dev.soroka.bot.telegram;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.Locale;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** A sender's proxy, {@code http://[user:password@]host:port} or {@code socks5://host:port}. */
record ProxyAddress(Proxy proxy, String credentials) {
  static ProxyAddress parse(String written) {
    var address = URI.create(written);
    if (address.getHost() == null || address.getPort() < 0) {
      throw new IllegalArgumentException("a proxy has a scheme, a host and a port");
    }
    var type = type(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT));
    // Resolved anew for every connection, so that a proxy may move.
    var where = InetSocketAddress.createUnresolved(address.getHost(), address.getPort());
    return new ProxyAddress(new Proxy(type, where), credentials(address.getUserInfo()));
  }

  void applyTo(OkHttpClient.Builder client) {
    client.proxy(proxy);
    if (!credentials.isEmpty()) {
      client.proxyAuthenticator(
          (_, response) ->
              response.request().newBuilder().header("Proxy-Authorization", credentials).build());
    }
  }

  private static Proxy.Type type(String scheme) {
    return switch (scheme) {
      case "http" -> Proxy.Type.HTTP;
      case "socks5" -> Proxy.Type.SOCKS;
      default -> throw new IllegalArgumentException("a proxy is http:// or socks5://");
    };
  }

  private static String credentials(@Nullable String user) {
    if (user == null) {
      return "";
    }
    var parts = user.split(":", 2);
    return Credentials.basic(parts[0], parts.length == 2 ? parts[1] : "");
  }
}
