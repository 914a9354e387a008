package dev.soroka.collector.fetch;

import dev.soroka.common.guard.AddressGuard;
import dev.soroka.common.guard.Verdict;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.Optional;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Sends calls through a source's own proxy. The proxy's address is a user's too and has to pass the
 * guard; what lies behind it is looked up by the proxy, in the proxy's network.
 */
public final class Proxying {
  private static final String HEADER = "Proxy-Authorization";

  private final AddressGuard guard;

  Proxying(AddressGuard guard) {
    this.guard = guard;
  }

  /** Whether and how a proxy can be used. */
  sealed interface Way {
    /** Calls of this client go through it. */
    record Through(OkHttpClient client) implements Way {}

    /** It cannot be used, and why. */
    record Closed(String reason) implements Way {}
  }

  /** What is wrong with the way a proxy is written. */
  public static Optional<String> fault(String written) {
    var proxy = ProxyAddress.read(written);
    if (proxy.isEmpty()) {
      return Optional.of("A proxy looks like http://host:port or socks5://host:port");
    }
    return proxy.get().isLocked()
        ? Optional.of("A socks5 proxy is used without a password; give an http one")
        : Optional.empty();
  }

  Way through(OkHttpClient client, String written) {
    var fault = fault(written);
    if (fault.isPresent()) {
      return new Way.Closed(fault.get());
    }
    var proxy = ProxyAddress.read(written).orElseThrow();
    return switch (guard.checkHost(proxy.host())) {
      case Verdict.Refused(var reason) -> new Way.Closed("The proxy is not used: " + reason);
      case Verdict.Unknown(var host) -> new Way.Closed("Nobody knows the proxy's host " + host);
      case Verdict.Allowed(_, var addresses) -> through(client, proxy, addresses.getFirst());
    };
  }

  private static Way through(OkHttpClient client, ProxyAddress proxy, InetAddress pinned) {
    return new Way.Through(
        client
            .newBuilder()
            .proxy(new Proxy(proxy.type(), new InetSocketAddress(pinned, proxy.port())))
            .proxyAuthenticator(credentials(proxy.userInfo()))
            .build());
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
