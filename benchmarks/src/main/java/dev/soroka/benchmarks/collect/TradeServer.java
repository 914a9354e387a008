package dev.soroka.benchmarks.collect;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;

/**
 * A WebSocket server that tells of so many trades, as fast as they are read, and then is silent.
 */
final class TradeServer implements AutoCloseable {
  private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final String NONCE = "sec-websocket-key: ";
  private static final int PAIRS = 200;

  private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
  private final CompletableFuture<Long> begun = new CompletableFuture<>();
  private final int trades;

  TradeServer(int trades) throws IOException {
    this.trades = trades;
    Thread.ofVirtual().start(this::serve);
  }

  String url() {
    return "ws://127.0.0.1:" + server.getLocalPort() + "/";
  }

  /** When the first trade was told, in nanoseconds; waits for it. */
  long begun() {
    return begun.join();
  }

  private void serve() {
    try (var socket = server.accept();
        var in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        var out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16)) {
      out.write(answer(nonce(in)).getBytes(StandardCharsets.US_ASCII));
      out.flush();
      begun.complete(System.nanoTime());
      for (int trade = 0; trade < trades; trade++) {
        out.write(frame(trade));
      }
      out.flush();
      in.transferTo(Writer.nullWriter());
    } catch (IOException | GeneralSecurityException e) {
      begun.completeExceptionally(e);
    }
  }

  private static String nonce(BufferedReader in) throws IOException {
    var nonce = "";
    for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      if (line.regionMatches(true, 0, NONCE, 0, NONCE.length())) {
        nonce = line.substring(NONCE.length()).strip();
      }
    }
    return nonce;
  }

  private static String answer(String nonce) throws GeneralSecurityException {
    var sha = MessageDigest.getInstance("SHA-1");
    var digest = sha.digest((nonce + MAGIC).getBytes(StandardCharsets.US_ASCII));
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        + "Sec-WebSocket-Accept: "
        + Base64.getEncoder().encodeToString(digest)
        + "\r\n\r\n";
  }

  /** A trade of more than 126 bytes, as exchanges send them. */
  private static byte[] frame(int number) {
    var payload =
        """
        {"e":"trade","E":%1$d,"s":"PAIR%2$d","t":%3$d,"p":"%4$d.25","q":"0.0%5$d","T":%1$d,"m":true,\
        "M":true,"buyer":"0123456789abcdef","seller":"fedcba9876543210"}\
        """
            .formatted(
                System.currentTimeMillis(),
                number % PAIRS,
                number,
                100 + number % 17,
                1 + number % 89)
            .getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(4 + payload.length)
        .put((byte) 0x81)
        .put((byte) 126)
        .putShort((short) payload.length)
        .put(payload)
        .array();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
