package dev.soroka.collector.fetch;

import dev.soroka.common.guard.AddressGuard;
import dev.soroka.common.guard.Verdict;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Sends calls through a source's own proxy. The proxy's address is a user's too and has to pass the
 * guard; what lies behind it is looked up by the proxy, in the proxy's network.
 */
final class Proxying {
  private static final String HEADER = "Proxy-Authorization";
  private static final Map<String, Proxy.Type> TYPES =
      Map.of("http", Proxy.Type.HTTP, "socks5", Proxy.Type.SOCKS);

  private final AddressGuard guard;

  Proxying(AddressGuard guard) {
    this.guard = guard;
  }

  /** Whether and how a proxy can be used. */
  sealed interface Way {
    /** Calls of this client go through it. */
    record Through(OkHttpClient client) implements Way {}

    /** It cannot be used; the reason never repeats the address, which may hold a password. */
    record Closed(String reason) implements Way {}
  }

  Way through(OkHttpClient client, String proxy) {
    try {
      return through(client, new URI(proxy.strip()));
    } catch (URISyntaxException e) {
      return new Way.Closed("The proxy looks like http://host:port or socks5://host:port");
    }
  }

  private Way through(OkHttpClient client, URI proxy) {
    var type = proxy.getScheme() == null ? null : TYPES.get(proxy.getScheme());
    if (type == null || proxy.getHost() == null || proxy.getPort() < 1) {
      return new Way.Closed("The proxy looks like http://host:port or socks5://host:port");
    }
    if (type == Proxy.Type.SOCKS && proxy.getUserInfo() != null) {
      return new Way.Closed("A socks5 proxy is used without a password; give an http one");
    }
    return switch (guard.checkHost(proxy.getHost())) {
      case Verdict.Refused(var reason) -> new Way.Closed("The proxy is not used: " + reason);
      case Verdict.Unknown(var host) -> new Way.Closed("Nobody knows the proxy's host " + host);
      case Verdict.Allowed(_, var addresses) -> {
        var address = new InetSocketAddress(addresses.getFirst(), proxy.getPort());
        yield new Way.Through(
            client
                .newBuilder()
                .proxy(new Proxy(type, address))
                .proxyAuthenticator(credentials(proxy.getUserInfo()))
                .build());
      }
    };
  }

  private static Authenticator credentials(@Nullable String userInfo) {
    if (userInfo == null) {
      return Authenticator.NONE;
    }
    var parts = userInfo.split(":", 2);
    var credentials = Credentials.basic(parts[0], parts.length > 1 ? parts[1] : "");
    return (_, response) ->
        response.request().header(HEADER) == null
            ? response.request().newBuilder().header(HEADER, credentials).build()
            : null;
  }
}
