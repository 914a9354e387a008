package dev.soroka.notification.picture;

import dev.soroka.notification.picture.Taken.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Looks at the first bytes of a picture, so that Telegram is only given what it shows: the sum of
 * width and height is at most 10,000 and one is at most 20 times the other (Bot API, sendPhoto).
 */
final class PictureLook {
  private static final int MOST_ALTOGETHER = 10_000;
  private static final int MOST_ASPECT = 20;
  private static final int HEAD = 512;
  private static final List<byte[]> SIGNATURES =
      List.of(bytes(0xff, 0xd8, 0xff), bytes(0x89, 'P', 'N', 'G'), bytes('G', 'I', 'F', '8'));

  private PictureLook() {}

  /** What keeps these bytes from being shown as a photo; empty when nothing does. */
  static Optional<Fault> fault(byte[] picture) {
    if (picture.length == 0) {
      return Optional.of(Fault.EMPTY);
    }
    if (isWebp(picture)) {
      return Optional.empty();
    }
    if (SIGNATURES.stream().noneMatch(signature -> startsWith(picture, signature, 0))) {
      return Optional.of(isDrawing(picture) ? Fault.SVG : Fault.NOT_A_PICTURE);
    }
    return sizeFault(picture);
  }

  /** Java reads no WebP; Telegram does and judges its size itself. */
  private static boolean isWebp(byte[] picture) {
    return startsWith(picture, bytes('R', 'I', 'F', 'F'), 0)
        && startsWith(picture, bytes('W', 'E', 'B', 'P'), 8);
  }

  private static boolean isDrawing(byte[] picture) {
    var head = new String(picture, 0, Math.min(picture.length, HEAD), StandardCharsets.UTF_8);
    return head.toLowerCase(Locale.ROOT).contains("<svg");
  }

  private static Optional<Fault> sizeFault(byte[] picture) {
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.of(Fault.NOT_A_PICTURE);
      }
      var reader = readers.next();
      try {
        reader.setInput(in);
        return isUnsuitable(reader) ? Optional.of(Fault.UNSUITABLE) : Optional.empty();
      } finally {
        reader.dispose();
      }
    } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
      return Optional.of(Fault.NOT_A_PICTURE);
    }
  }

  private static boolean isUnsuitable(ImageReader reader) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    return width + height > MOST_ALTOGETHER
        || Math.max(width, height) > (long) MOST_ASPECT * Math.min(width, height);
  }

  private static boolean startsWith(byte[] picture, byte[] signature, int from) {
    if (picture.length < from + signature.length) {
      return false;
    }
    for (int i = 0; i < signature.length; i++) {
      if (picture[from + i] != signature[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] bytes(int... values) {
    var bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
