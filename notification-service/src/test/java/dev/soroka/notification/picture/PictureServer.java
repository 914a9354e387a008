package dev.soroka.notification.picture;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;

/** A shop's pictures, good and bad, each under the name of what is wrong with it. */
public final class PictureServer implements AutoCloseable {
  private static final int HUGE = 60_000_000;

  private final AtomicInteger asked = new AtomicInteger();
  private final HttpServer server;

  public PictureServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  /** The address of a picture with this name. */
  public String url(String name) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name;
  }

  /** How often any picture was asked for. */
  public int asked() {
    return asked.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    try (exchange) {
      var name = exchange.getRequestURI().getPath().substring(1);
      switch (name) {
        case "gone" -> exchange.sendResponseHeaders(404, -1);
        case "broken" -> exchange.sendResponseHeaders(503, -1);
        case "cloud" -> redirect(exchange, "http://169.254.169.254/latest/meta-data/");
        case "moved" -> redirect(exchange, "/cup.png");
        case "round" -> redirect(exchange, "/round");
        case "huge" -> stream(exchange, HUGE);
        case "endless" -> stream(exchange, 0);
        case "empty" -> send(exchange, new byte[0]);
        case "drawing.svg" ->
            send(exchange, "<?xml version='1.0'?><svg/>".getBytes(StandardCharsets.UTF_8));
        case "page" -> send(exchange, "<html>Log in first</html>".getBytes(StandardCharsets.UTF_8));
        case "stripe.png" -> send(exchange, png(2_100, 100));
        default -> send(exchange, png(40, 30));
      }
    }
  }

  private static void redirect(HttpExchange exchange, String where) throws IOException {
    exchange.getResponseHeaders().set("Location", where);
    exchange.sendResponseHeaders(302, -1);
  }

  private static void stream(HttpExchange exchange, long announced) throws IOException {
    exchange.sendResponseHeaders(200, announced);
    var out = exchange.getResponseBody();
    var some = new byte[100_000];
    for (int sent = 0; sent < HUGE; sent += some.length) {
      out.write(some);
    }
  }

  private static void send(HttpExchange exchange, byte[] bytes) throws IOException {
    exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static byte[] png(int width, int height) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
