package dev.soroka.collector.stream.websocket;

import dev.soroka.collector.fetch.RequestHeaders;
import dev.soroka.common.guard.AddressGuard;
import dev.soroka.common.guard.ProxyAddress;
import dev.soroka.common.guard.Verdict;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes connections: an address passes the guard and is called at the addresses that the guard has
 * seen, redirects are not followed, and a message has a greatest size.
 */
public final class Dialing {
  private final AddressGuard guard;
  private final RandomGenerator random;
  private final int largest;
  private final Duration connect;

  /**
   * Dialing with these limits.
   *
   * @param largest the largest message in bytes
   * @param connect how long a connection may take to come about
   */
  public Dialing(AddressGuard guard, RandomGenerator random, int largest, Duration connect) {
    this.guard = guard;
    this.random = random;
    this.largest = largest;
    this.connect = connect;
  }

  /**
   * A connection that is up.
   *
   * @param silence how long nothing may come over it
   */
  public Link dial(Target target, Duration silence) throws LinkBroken {
    var fault = RequestHeaders.fault(target.headers());
    if (fault.isPresent()) {
      throw new LinkBroken(Ending.REFUSED, fault.get());
    }
    var web = Target.web(target.url());
    return switch (guard.check(web)) {
      case Verdict.Refused(var reason) -> throw new LinkBroken(Ending.REFUSED, reason);
      case Verdict.Unknown(var host) ->
          throw new LinkBroken(Ending.UNKNOWN_HOST, "Nobody knows the host " + host);
      case Verdict.Allowed(var host, var addresses) ->
          dial(target, address(web), host, addresses, silence);
    };
  }

  private static URI address(String web) throws LinkBroken {
    try {
      return URI.create(web);
    } catch (IllegalArgumentException e) {
      throw new LinkBroken(Ending.REFUSED, "An address looks like wss://example.org/stream", e);
    }
  }

  private Link dial(
      Target target, URI address, String host, List<InetAddress> pinned, Duration silence)
      throws LinkBroken {
    boolean secure = "https".equals(address.getScheme());
    int port = address.getPort() > 0 ? address.getPort() : secure ? 443 : 80;
    Socket open = null;
    try {
      open = reached(target.proxy(), host, pinned, port);
      open.setSoTimeout(Math.toIntExact(connect.toMillis()));
      open.setTcpNoDelay(true);
      var socket = secure ? secured(open, host, port) : open;
      var in = new BufferedInputStream(socket.getInputStream(), 65_536);
      new Handshake(random).shake(socket, in, address, target.headers());
      socket.setSoTimeout(Math.toIntExact(silence.toMillis()));
      return new Link(socket, new FrameReader(in, largest), random);
    } catch (IOException e) {
      close(open);
      throw e instanceof LinkBroken broken
          ? broken
          : new LinkBroken(Ending.UNREACHABLE, host + " cannot be reached: " + e.getMessage(), e);
    }
  }

  private Socket reached(@Nullable String proxy, String host, List<InetAddress> pinned, int port)
      throws IOException {
    if (proxy != null) {
      return through(proxy, host, port);
    }
    IOException failure = null;
    for (var address : pinned) {
      try {
        return connected(new Socket(), new InetSocketAddress(address, port));
      } catch (IOException e) {
        failure = e;
      }
    }
    throw Objects.requireNonNullElseGet(failure, () -> new IOException("no address"));
  }

  /** What lies behind a proxy is looked up by the proxy, in the proxy's network. */
  private Socket through(String written, String host, int port) throws IOException {
    var fault = ProxyAddress.fault(written);
    if (fault.isPresent()) {
      throw new LinkBroken(Ending.REFUSED, fault.get());
    }
    var proxy = ProxyAddress.parse(written);
    if (!(guard.checkHost(proxy.host()) instanceof Verdict.Allowed(_, var addresses))) {
      throw new LinkBroken(Ending.REFUSED, "The proxy " + proxy.host() + " is not called");
    }
    var at = new InetSocketAddress(addresses.getFirst(), proxy.port());
    if (proxy.type() == Proxy.Type.SOCKS) {
      return connected(
          new Socket(new Proxy(Proxy.Type.SOCKS, at)),
          InetSocketAddress.createUnresolved(host, port));
    }
    var socket = connected(new Socket(), at);
    socket.setSoTimeout(Math.toIntExact(connect.toMillis()));
    var authorization = Objects.requireNonNullElse(proxy.authorization(), "");
    Handshake.tunnel(socket, socket.getInputStream(), host + ":" + port, authorization);
    return socket;
  }

  private Socket connected(Socket socket, InetSocketAddress address) throws IOException {
    try {
      socket.connect(address, Math.toIntExact(connect.toMillis()));
      return socket;
    } catch (IOException e) {
      close(socket);
      throw e;
    }
  }

  private static SSLSocket secured(Socket plain, String host, int port) throws IOException {
    var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    var socket = (SSLSocket) factory.createSocket(plain, host, port, true);
    var parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    if (host.chars().anyMatch(Character::isLetter) && host.indexOf(':') < 0) {
      parameters.setServerNames(List.of(new SNIHostName(host)));
    }
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private static void close(@Nullable Socket socket) {
    try {
      if (socket != null) {
        socket.close();
      }
    } catch (IOException _) {
      // It was of no use anyway.
    }
  }
}
