package dev.soroka.collector.push;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;

/** What became of reading the body of a push. */
sealed interface Body {
  /** All of it. */
  @SuppressWarnings("ArrayRecordComponent") // bodies are never compared, and 5 MB are not copied
  record Whole(byte[] bytes) implements Body {}

  /** It is larger than any may be; the rest was not read. */
  record TooLarge() implements Body {}

  /** There is no room for it at the moment. */
  record NoRoom() implements Body {}

  /** It came too slowly; the rest was not waited for. */
  record TooSlow() implements Body {}

  /** Reads a body piece by piece, so that it never takes more than it was granted. */
  static Body read(InputStream in, Room.Place place, long largest, Clock clock, Duration longest)
      throws IOException {
    var deadline = clock.instant().plus(longest);
    var whole = new ByteArrayOutputStream();
    var piece = new byte[16 * 1024];
    int length;
    while ((length = in.read(piece)) >= 0) {
      if (whole.size() + length > largest) {
        return new TooLarge();
      }
      if (!place.grow(length)) {
        return new NoRoom();
      }
      if (clock.instant().isAfter(deadline)) {
        return new TooSlow();
      }
      whole.write(piece, 0, length);
    }
    return new Whole(whole.toByteArray());
  }
}
