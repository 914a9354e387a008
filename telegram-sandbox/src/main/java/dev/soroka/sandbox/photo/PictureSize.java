package dev.soroka.sandbox.photo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** How large a picture is, read from its head. */
record PictureSize(int width, int height) {

  private static final int MOST_ALTOGETHER = 10_000;
  private static final int MOST_ASPECT = 20;

  boolean isUnusable() {
    return width + height > MOST_ALTOGETHER
        || Math.max(width, height) > MOST_ASPECT * Math.min(width, height);
  }

  /** Nothing when the bytes are no picture. */
  static Optional<PictureSize> of(byte[] bytes) {
    return read(bytes, PictureSize::size);
  }

  /** The name of the format in lower case. */
  static Optional<String> formatOf(byte[] bytes) {
    return read(bytes, PictureSize::format);
  }

  private static PictureSize size(ImageReader reader) {
    try {
      return new PictureSize(reader.getWidth(0), reader.getHeight(0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String format(ImageReader reader) {
    try {
      return reader.getFormatName().toLowerCase(Locale.ROOT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> Optional<T> read(byte[] bytes, Function<ImageReader, T> question) {
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      var reader = readers.next();
      reader.setInput(in);
      try {
        return Optional.of(question.apply(reader));
      } finally {
        reader.dispose();
      }
    } catch (IOException | UncheckedIOException | IndexOutOfBoundsException _) {
      return Optional.empty();
    }
  }
}
