package dev.soroka.collector.browser;

import dev.soroka.common.guard.AddressGuard;
import dev.soroka.common.guard.ProxyAddress;
import dev.soroka.common.guard.Verdict;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Connects to the hosts that a page asks for, as far as the guard allows, directly or through the
 * source's own proxy; directly only to the very addresses that the guard has seen.
 */
final class Onward {
  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final AddressGuard guard;
  private final @Nullable ProxyAddress proxy;

  Onward(AddressGuard guard, @Nullable ProxyAddress proxy) {
    this.guard = guard;
    this.proxy = proxy;
  }

  /** A host that must not be called; the message says why. */
  static final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  /** Whether requests are written with the whole address, for a proxy that passes them on. */
  boolean asksAProxy() {
    return proxy != null && proxy.type() == Proxy.Type.HTTP;
  }

  /** What that proxy is told about us. */
  Optional<String> authorization() {
    return Optional.ofNullable(proxy).map(ProxyAddress::authorization);
  }

  /** A connection on which a request for this host may be written. */
  Socket connect(String host, int port) throws IOException {
    var addresses = allowed(host, port);
    var through = proxy;
    if (through == null) {
      return direct(addresses, port);
    }
    var proxyAt = new InetSocketAddress(proxyAddress(through).getFirst(), through.port());
    if (through.type() == Proxy.Type.HTTP) {
      return direct(List.of(proxyAt.getAddress()), through.port());
    }
    var socket = new Socket(new Proxy(Proxy.Type.SOCKS, proxyAt));
    return connected(socket, InetSocketAddress.createUnresolved(host, port));
  }

  /** A connection that carries bytes to the host itself. */
  Socket tunnel(String host, int port) throws IOException {
    var socket = connect(host, port);
    if (!asksAProxy()) {
      return socket;
    }
    try {
      var target = host + ":" + port;
      var request = new StringBuilder("CONNECT " + target + " HTTP/1.1\r\nHost: " + target);
      authorization().ifPresent(it -> request.append("\r\nProxy-Authorization: ").append(it));
      request.append("\r\n\r\n");
      socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
      var head = Head.read(new BufferedInputStream(socket.getInputStream(), 1));
      if (!head.first().matches("HTTP/1\\.[01] 2.*")) {
        throw new IOException("The proxy answered " + head.first());
      }
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private List<InetAddress> allowed(String host, int port) throws IOException {
    return switch (guard.check("http://" + host + ":" + port + "/")) {
      case Verdict.Allowed(_, var addresses) -> addresses;
      case Verdict.Refused(var reason) -> throw new Refused(reason);
      case Verdict.Unknown(var unknown) -> throw new Refused("Nobody knows the host " + unknown);
    };
  }

  private List<InetAddress> proxyAddress(ProxyAddress through) throws IOException {
    return switch (guard.checkHost(through.host())) {
      case Verdict.Allowed(_, var addresses) -> addresses;
      case Verdict.Refused(var reason) -> throw new Refused("The proxy is not used: " + reason);
      case Verdict.Unknown(var host) -> throw new Refused("Nobody knows the proxy's host " + host);
    };
  }

  private static Socket direct(List<InetAddress> addresses, int port) throws IOException {
    IOException last = new IOException("No address");
    for (var address : addresses) {
      try {
        return connected(new Socket(Proxy.NO_PROXY), new InetSocketAddress(address, port));
      } catch (IOException e) {
        last = e;
      }
    }
    throw last;
  }

  private static Socket connected(Socket socket, InetSocketAddress to) throws IOException {
    try {
      socket.connect(to, Math.toIntExact(CONNECT.toMillis()));
      socket.setTcpNoDelay(true);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }
}
