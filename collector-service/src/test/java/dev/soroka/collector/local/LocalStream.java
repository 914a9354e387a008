package dev.soroka.collector.local;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A WebSocket server on the loopback address that says what a test wants, byte by byte. */
public final class LocalStream implements AutoCloseable {
  private static final int PATIENCE = 20;

  private final ServerSocket server;
  private final BlockingQueue<Visitor> visitors = new LinkedBlockingQueue<>();
  private final AtomicInteger visits = new AtomicInteger();

  private LocalStream(ServerSocket server) {
    this.server = server;
  }

  public static LocalStream open() {
    try {
      var stream = new LocalStream(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
      Thread.ofVirtual().start(stream::serve);
      return stream;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String url(String path) {
    return "ws://127.0.0.1:" + server.getLocalPort() + path;
  }

  /** The next one who connects. */
  public Visitor visitor() throws InterruptedException {
    var visitor = visitors.poll(PATIENCE, TimeUnit.SECONDS);
    if (visitor == null) {
      throw new AssertionError("nobody came");
    }
    return visitor;
  }

  /** How many have connected. */
  public int visits() {
    return visits.get();
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        var visitor = new Visitor(server.accept());
        Thread.ofVirtual().start(visitor::greet);
      } catch (IOException _) {
        return;
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  /** One who has connected. */
  public final class Visitor implements AutoCloseable {
    private final Socket socket;
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private volatile String path = "";

    private Visitor(Socket socket) {
      this.socket = socket;
    }

    /** The address that was asked for. */
    public String path() {
      return path;
    }

    /** The next message from the visitor. */
    public String heard() throws InterruptedException {
      var text = heard.poll(PATIENCE, TimeUnit.SECONDS);
      if (text == null) {
        throw new AssertionError("nothing was said");
      }
      return text;
    }

    public Visitor say(String text) throws IOException {
      return frame(0x81, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a frame with this first byte. */
    public Visitor frame(int first, byte[] payload) throws IOException {
      var length = payload.length < 126 ? 1 : 3;
      var frame = ByteBuffer.allocate(1 + length + payload.length).put((byte) first);
      if (payload.length < 126) {
        frame.put((byte) payload.length);
      } else {
        frame.put((byte) 126).putShort((short) payload.length);
      }
      return raw(frame.put(payload).array());
    }

    public synchronized Visitor raw(byte[] bytes) throws IOException {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
      return this;
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }

    private void greet() {
      try {
        var in = new DataInputStream(socket.getInputStream());
        var nonce = nonce(in);
        var accept =
            Base64.getEncoder()
                .encodeToString(
                    MessageDigest.getInstance("SHA-1")
                        .digest(
                            (nonce + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")
                                .getBytes(StandardCharsets.US_ASCII)));
        raw(
            ("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Accept: "
                    + accept
                    + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        visits.incrementAndGet();
        visitors.add(this);
        while (true) {
          listen(in);
        }
      } catch (Exception _) {
        // The visitor is gone.
      }
    }

    private String nonce(DataInputStream in) throws IOException {
      var nonce = "";
      for (var line = line(in); !line.isEmpty(); line = line(in)) {
        if (line.startsWith("GET ")) {
          path = line.substring(4, line.lastIndexOf(' '));
        } else if (line.toLowerCase(Locale.ROOT).startsWith("sec-websocket-key: ")) {
          nonce = line.substring("sec-websocket-key: ".length());
        }
      }
      return nonce;
    }

    private static String line(DataInputStream in) throws IOException {
      var line = new StringBuilder();
      for (int next = in.readUnsignedByte(); next != '\n'; next = in.readUnsignedByte()) {
        line.append((char) next);
      }
      return line.toString().strip();
    }

    private void listen(DataInputStream in) throws IOException {
      int opcode = in.readUnsignedByte() & 0x0f;
      int length = in.readUnsignedByte() & 0x7f;
      length = length == 126 ? in.readUnsignedShort() : length;
      var mask = in.readNBytes(4);
      var payload = in.readNBytes(length);
      for (int i = 0; i < length; i++) {
        payload[i] ^= mask[i % 4];
      }
      if (opcode == 1) {
        heard.add(new String(payload, StandardCharsets.UTF_8));
      } else if (opcode == 9) {
        heard.add("ping");
        frame(0x8a, payload);
      }
    }
  }
}
