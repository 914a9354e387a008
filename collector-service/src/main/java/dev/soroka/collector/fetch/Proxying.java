package dev.soroka.collector.fetch;

import dev.soroka.common.guard.AddressGuard;
import dev.soroka.common.guard.ProxyAddress;
import dev.soroka.common.guard.Verdict;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import okhttp3.Authenticator;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Sends calls through a source's own proxy. The proxy's address is a user's too and has to pass the
 * guard; what lies behind it is looked up by the proxy, in the proxy's network.
 */
final class Proxying {
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

  Way through(OkHttpClient client, String written) {
    var fault = ProxyAddress.fault(written);
    if (fault.isPresent()) {
      return new Way.Closed(fault.get());
    }
    var proxy = ProxyAddress.parse(written);
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
            .proxyAuthenticator(credentials(proxy.authorization()))
            .build());
  }

  private static Authenticator credentials(@Nullable String authorization) {
    if (authorization == null) {
      return Authenticator.NONE;
    }
    return (_, response) ->
        response.request().header(HEADER) == null
            ? response.request().newBuilder().header(HEADER, authorization).build()
            : null;
  }
}
