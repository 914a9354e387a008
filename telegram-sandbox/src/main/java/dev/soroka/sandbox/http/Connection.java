package dev.soroka.sandbox.http;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** One client's connection: reads its requests one after the other and writes what they get. */
final class Connection {

  private static final System.Logger LOG = System.getLogger(Connection.class.getName());
  private static final Duration IDLE = Duration.ofMinutes(10);
  private static final int LARGEST_BODY = 60 * 1024 * 1024;
  private static final Map<Integer, String> REASONS =
      Map.ofEntries(
          Map.entry(200, "OK"),
          Map.entry(304, "Not Modified"),
          Map.entry(400, "Bad Request"),
          Map.entry(401, "Unauthorized"),
          Map.entry(403, "Forbidden"),
          Map.entry(404, "Not Found"),
          Map.entry(405, "Method Not Allowed"),
          Map.entry(409, "Conflict"),
          Map.entry(413, "Request Entity Too Large"),
          Map.entry(429, "Too Many Requests"),
          Map.entry(500, "Internal Server Error"),
          Map.entry(502, "Bad Gateway"));

  private final Socket socket;
  private final WebHandler handler;

  Connection(Socket socket, WebHandler handler) {
    this.socket = socket;
    this.handler = handler;
  }

  /** Serves until the client or the server ends it. */
  void serve() {
    try (socket) {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout((int) IDLE.toMillis());
      var in = new BufferedInputStream(socket.getInputStream());
      var out = new BufferedOutputStream(socket.getOutputStream(), 16 * 1024);
      var requests = new RequestReader(in, out, LARGEST_BODY);
      while (answersNext(requests, in, out)) {
        // Each turn answers one request.
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "A connection ended", e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean answersNext(RequestReader requests, BufferedInputStream in, OutputStream out)
      throws IOException, InterruptedException {
    try {
      var request = requests.next();
      if (request.isEmpty()) {
        return false;
      }
      var last = request.get().header("connection").toLowerCase(Locale.ROOT).contains("close");
      return write(reply(request.get()), last, in, out);
    } catch (UnreadableRequest e) {
      return write(WebReply.text(e.status(), e.reason()), true, in, out);
    }
  }

  /** The one place where a fault of our own must not take the connection with it. */
  private WebReply reply(WebRequest request) throws InterruptedException {
    try {
      return handler.handle(request);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "A request could not be answered", e);
      return WebReply.text(500, "Internal Server Error");
    }
  }

  /** Returns whether the connection may go on. */
  private boolean write(WebReply reply, boolean last, BufferedInputStream in, OutputStream out)
      throws IOException, InterruptedException {
    switch (reply) {
      case WebReply.Full full -> {
        writeFull(full, last, out);
        return !last;
      }
      case WebReply.Stream stream -> {
        head(out, 200, stream.type(), "Cache-Control: no-store\r\nConnection: close\r\n");
        try {
          stream.writer().writeTo(out);
        } catch (UncheckedIOException e) {
          throw e.getCause();
        }
        return false;
      }
      case WebReply.HangUp(var after) -> {
        hold(in, after);
        return false;
      }
    }
  }

  private static void writeFull(WebReply.Full full, boolean last, OutputStream out)
      throws IOException {
    var headers = new StringBuilder();
    full.headers().forEach((name, value) -> line(headers, name, value));
    line(headers, "Content-Length", Integer.toString(full.body().length));
    if (last) {
      line(headers, "Connection", "close");
    }
    head(out, full.status(), full.type(), headers.toString());
    out.write(full.body());
    out.flush();
  }

  private static void line(StringBuilder headers, String name, String value) {
    headers.append(name).append(": ").append(value).append("\r\n");
  }

  private static void head(OutputStream out, int status, String type, String headers)
      throws IOException {
    var reason = REASONS.getOrDefault(status, "Status " + status);
    var head = "HTTP/1.1 " + status + " " + reason + "\r\nContent-Type: " + type + "\r\n" + headers;
    out.write((head + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Reading instead of sleeping, so that a client that gives up is noticed. */
  private void hold(BufferedInputStream in, Duration after) throws IOException {
    if (after.isPositive()) {
      socket.setSoTimeout((int) Math.min(after.toMillis(), IDLE.toMillis()));
      try {
        in.read();
      } catch (SocketTimeoutException e) {
        LOG.log(System.Logger.Level.DEBUG, "The silence is over", e);
      }
    }
    socket.setSoLinger(true, 0);
  }
}
