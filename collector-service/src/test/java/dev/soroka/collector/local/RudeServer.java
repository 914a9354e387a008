package dev.soroka.collector.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A server that speaks whatever bytes a test wants, for as long as the caller listens. */
public final class RudeServer implements AutoCloseable {
  private final ServerSocket socket;

  private RudeServer(ServerSocket socket) {
    this.socket = socket;
  }

  /** What is said to everybody who calls. */
  @FunctionalInterface
  public interface Speech {
    void say(OutputStream out) throws IOException, InterruptedException;
  }

  public static RudeServer saying(Speech speech) {
    try {
      var server = new RudeServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
      Thread.ofVirtual().start(() -> server.accept(speech));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A server whose page has 200 MB and does not say so. */
  public static RudeServer huge() {
    return saying(
        out -> {
          out.write(head("Content-Type: text/xml"));
          for (int i = 0; i < 200; i++) {
            out.write(new byte[1_000_000]);
          }
        });
  }

  /** A server whose page never ends, one letter at a time. */
  public static RudeServer trickling() {
    return saying(
        out -> {
          out.write(head("Content-Type: text/xml"));
          while (true) {
            out.write('x');
            out.flush();
            Thread.sleep(20);
          }
        });
  }

  /** The beginning of a page without an end in sight. */
  public static byte[] head(String... headers) {
    return ("HTTP/1.1 200 OK\r\n" + String.join("\r\n", headers) + "\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  public String url() {
    return "http://127.0.0.1:" + socket.getLocalPort() + "/";
  }

  private void accept(Speech speech) {
    while (!socket.isClosed()) {
      try {
        var caller = socket.accept();
        Thread.ofVirtual().start(() -> talk(caller, speech));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private static void talk(Socket caller, Speech speech) {
    try (caller) {
      var _ = caller.getInputStream().read(new byte[8_192]);
      speech.say(caller.getOutputStream());
    } catch (IOException | InterruptedException hungUp) {
      // The caller has heard enough, which is what the tests are about.
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
