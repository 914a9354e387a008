package dev.soroka.collector.stream.websocket;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;

/**
 * A connection that is up. One thread reads, as fast as it can hand on what it read: a server that
 * is quicker than that waits, and nothing is dropped. Any thread may write or close.
 */
public final class Link implements AutoCloseable {
  private static final int FINAL = 0x80;
  private static final int MASKED = 0x80;
  private static final int GOING_AWAY = 1001;

  private final Socket socket;
  private final OutputStream out;
  private final FrameReader frames;
  private final RandomGenerator random;
  private final ReentrantLock writing = new ReentrantLock();

  Link(Socket socket, FrameReader frames, RandomGenerator random) throws IOException {
    this.socket = socket;
    this.out = socket.getOutputStream();
    this.frames = frames;
    this.random = random;
  }

  /** The next message or sign of life; waits for it. */
  public Received next() throws LinkBroken {
    try {
      var frame = frames.next();
      if (frame.isControl()) {
        return control(frame);
      }
      if (frame.opcode() > Frame.BINARY) {
        throw FrameReader.protocol("a frame of the unknown kind " + frame.opcode());
      }
      var text = frames.text(frame);
      return text == null ? new Received.Pulse() : new Received.Message(text);
    } catch (LinkBroken e) {
      throw e;
    } catch (SocketTimeoutException e) {
      throw new LinkBroken(Ending.SILENCE, "Nothing came for too long", e);
    } catch (EOFException e) {
      throw new LinkBroken(Ending.LOST, "The server hung up without a word", e);
    } catch (IOException e) {
      throw new LinkBroken(Ending.LOST, "The connection broke: " + e.getMessage(), e);
    }
  }

  private Received control(Frame frame) throws IOException {
    return switch (frame.opcode()) {
      case Frame.PING -> {
        write(Frame.PONG, frame.payload());
        yield new Received.Pulse();
      }
      case Frame.PONG -> new Received.Pulse();
      case Frame.CLOSE -> throw new LinkBroken(Ending.CLOSED, farewell(frame.payload()));
      default -> throw FrameReader.protocol("a frame of the unknown kind " + frame.opcode());
    };
  }

  private static String farewell(byte[] payload) {
    if (payload.length < 2) {
      return "The server closed the connection";
    }
    int code = ByteBuffer.wrap(payload).getShort() & 0xffff;
    var reason = new String(payload, 2, payload.length - 2, StandardCharsets.UTF_8);
    return "The server closed the connection: " + (code + " " + reason).strip();
  }

  /** Sends a message. */
  public void send(String text) throws LinkBroken {
    sent(Frame.TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Asks the server for a sign of life. */
  public void ping() throws LinkBroken {
    sent(Frame.PING, new byte[0]);
  }

  private void sent(int opcode, byte[] payload) throws LinkBroken {
    try {
      write(opcode, payload);
    } catch (IOException e) {
      throw new LinkBroken(Ending.LOST, "The connection broke: " + e.getMessage(), e);
    }
  }

  private void write(int opcode, byte[] payload) throws IOException {
    var frame = new ByteArrayOutputStream(payload.length + 14);
    frame.write(FINAL | opcode);
    if (payload.length < 126) {
      frame.write(MASKED | payload.length);
    } else if (payload.length < 65_536) {
      frame.write(MASKED | 126);
      frame.writeBytes(ByteBuffer.allocate(2).putShort((short) payload.length).array());
    } else {
      frame.write(MASKED | 127);
      frame.writeBytes(ByteBuffer.allocate(8).putLong(payload.length).array());
    }
    var mask = ByteBuffer.allocate(4).putInt(random.nextInt()).array();
    frame.writeBytes(mask);
    for (int i = 0; i < payload.length; i++) {
      frame.write(payload[i] ^ mask[i % 4]);
    }
    writing.lock();
    try {
      frame.writeTo(out);
      out.flush();
    } finally {
      writing.unlock();
    }
  }

  /** Says goodbye, if there is still somebody there, and hangs up. */
  @Override
  public void close() {
    try (socket) {
      if (writing.tryLock()) {
        try {
          write(Frame.CLOSE, ByteBuffer.allocate(2).putShort((short) GOING_AWAY).array());
        } finally {
          writing.unlock();
        }
      }
    } catch (IOException _) {
      // Nobody is there any more, which is what was wanted.
    }
  }
}
