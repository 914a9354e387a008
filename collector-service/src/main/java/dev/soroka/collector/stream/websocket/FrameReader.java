package dev.soroka.collector.stream.websocket;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads frames and whole messages; what is too large is refused before it is read. */
final class FrameReader {
  private static final int FINAL = 0x80;
  private static final int RESERVED = 0x70;
  private static final int MASKED = 0x80;

  private final DataInputStream in;
  private final int largest;
  private @Nullable ByteArrayOutputStream begun;

  FrameReader(InputStream in, int largest) {
    this.in = new DataInputStream(in);
    this.largest = largest;
  }

  Frame next() throws IOException {
    int first = in.readUnsignedByte();
    int second = in.readUnsignedByte();
    if ((first & RESERVED) != 0) {
      throw protocol("an extension that was not agreed on");
    }
    if ((second & MASKED) != 0) {
      throw protocol("a masked frame");
    }
    boolean last = (first & FINAL) != 0;
    int opcode = first & 0x0f;
    long length = length(second & 0x7f);
    if (opcode >= Frame.CLOSE && (length > Frame.LONGEST_CONTROL || !last)) {
      throw protocol("a control frame of " + length + " bytes");
    }
    int before = begun == null ? 0 : begun.size();
    if (length > largest - before) {
      throw new LinkBroken(
          Ending.TOO_LARGE,
          "A message of %d bytes is larger than the %d that are read"
              .formatted(before + length, largest));
    }
    var payload = new byte[Math.toIntExact(length)];
    in.readFully(payload);
    return new Frame(last, opcode, payload);
  }

  /** The text of the message that this frame ends; null while more of it is to come. */
  @Nullable String text(Frame frame) throws IOException {
    var message = begun;
    if (frame.opcode() == Frame.CONTINUATION) {
      if (message == null) {
        throw protocol("the end of a message without its beginning");
      }
    } else if (message != null) {
      throw protocol("a message inside another");
    } else {
      if (frame.last()) {
        return decoded(frame.payload());
      }
      message = new ByteArrayOutputStream();
      begun = message;
    }
    message.writeBytes(frame.payload());
    if (!frame.last()) {
      return null;
    }
    begun = null;
    return decoded(message.toByteArray());
  }

  private long length(int written) throws IOException {
    return switch (written) {
      case 126 -> in.readUnsignedShort();
      case 127 -> {
        long length = in.readLong();
        if (length < 0) {
          throw protocol("a frame of a negative length");
        }
        yield length;
      }
      default -> written;
    };
  }

  private static String decoded(byte[] bytes) throws LinkBroken {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new LinkBroken(Ending.NOT_UTF8, "A message was not valid UTF-8", e);
    }
  }

  static LinkBroken protocol(String what) {
    return new LinkBroken(Ending.PROTOCOL, "The server sent " + what);
  }
}
