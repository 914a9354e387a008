package dev.soroka.notification.render;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a notification is to be told.
 *
 * @param language the reader's
 * @param zone where the reader lives; UTC where nobody knows
 * @param repeated whether it may have arrived before and has to say so
 * @param room the longest text of one message
 * @param captions the longest text under a picture; 0 where pictures become links
 * @param pictures whether it is told with its pictures
 * @param lost which of its pictures cannot be shown, so that the text leads to them
 * @param receipt how long every stage took; null says nothing of it
 */
public record Telling(
    String language,
    ZoneId zone,
    boolean repeated,
    int room,
    int captions,
    boolean pictures,
    List<Integer> lost,
    @Nullable Receipt receipt) {
  public Telling {
    lost = List.copyOf(lost);
  }

  /** A text alone, with links to pictures that it may have. */
  public static Telling text(String language, ZoneId zone, boolean repeated, int room) {
    return new Telling(language, zone, repeated, room, 0, true, List.of(), null);
  }
}
