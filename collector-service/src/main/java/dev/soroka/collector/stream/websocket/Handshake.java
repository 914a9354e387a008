package dev.soroka.collector.stream.websocket;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The HTTP request by which a connection becomes a WebSocket. No extensions are offered. */
final class Handshake {
  private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final int LONGEST_HEAD = 16_384;

  private final RandomGenerator random;

  Handshake(RandomGenerator random) {
    this.random = random;
  }

  /** Upgrades the connection; the stream stands behind the server's head afterwards. */
  void shake(Socket socket, InputStream in, URI address, Map<String, String> headers)
      throws IOException {
    var key = new byte[16];
    random.nextBytes(key);
    var nonce = Base64.getEncoder().encodeToString(key);
    socket.getOutputStream().write(bytes(request(address, headers, nonce)));
    socket.getOutputStream().flush();
    check(head(in), accepted(nonce));
  }

  /** Asks a proxy for a way to this place. */
  static void tunnel(Socket socket, InputStream in, String place, String authorization)
      throws IOException {
    var credentials =
        authorization.isEmpty() ? "" : "Proxy-Authorization: " + authorization + "\r\n";
    socket
        .getOutputStream()
        .write(
            bytes("CONNECT %1$s HTTP/1.1\r\nHost: %1$s\r\n%2$s\r\n".formatted(place, credentials)));
    var status = head(in).getFirst();
    if (!status.matches("HTTP/1\\.[01] 200( .*)?")) {
      throw new LinkBroken(Ending.UNREACHABLE, "The proxy answered: " + shortened(status));
    }
  }

  private static String request(URI address, Map<String, String> headers, String nonce) {
    var path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    var text = new StringBuilder("GET " + path + query + " HTTP/1.1\r\n");
    text.append("Host: ").append(address.getRawAuthority()).append("\r\n");
    text.append("Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n");
    text.append("Sec-WebSocket-Key: ").append(nonce).append("\r\n");
    if (headers.keySet().stream().noneMatch(name -> name.equalsIgnoreCase("User-Agent"))) {
      text.append("User-Agent: Soroka/0.1\r\n");
    }
    headers.forEach((name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
    return text.append("\r\n").toString();
  }

  private static void check(List<String> head, String accepted) throws LinkBroken {
    if (!head.getFirst().matches("HTTP/1\\.1 101( .*)?")) {
      throw new LinkBroken(
          Ending.NO_WEBSOCKET, "The server answered: " + shortened(head.getFirst()));
    }
    var wanted = ("Sec-WebSocket-Accept: " + accepted).toLowerCase(Locale.ROOT);
    if (head.stream().noneMatch(line -> line.toLowerCase(Locale.ROOT).equals(wanted))) {
      throw new LinkBroken(Ending.NO_WEBSOCKET, "The server answered as no WebSocket server does");
    }
  }

  private static List<String> head(InputStream in) throws IOException {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (int read = 0; read < LONGEST_HEAD; read++) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException("the server hung up");
      }
      if (next != '\n') {
        line.append((char) next);
      } else if (line.toString().isBlank() && !lines.isEmpty()) {
        return lines;
      } else {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
    }
    throw new LinkBroken(Ending.NO_WEBSOCKET, "The server's answer has an endless head");
  }

  private static String accepted(String nonce) {
    try {
      var digest = MessageDigest.getInstance("SHA-1").digest(bytes(nonce + MAGIC));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String shortened(String line) {
    return line.substring(0, Math.min(line.length(), 100));
  }
}
