package dev.soroka.collector.stream.speech;

import dev.soroka.common.contract.Item;
import java.util.List;

/** What a message meant. */
public sealed interface Heard {
  /**
   * Something happened.
   *
   * @param items what happened, in order
   * @param revoked which of them take back what was said before
   */
  record Events(List<Item> items, List<Item> revoked) implements Heard {
    public Events {
      items = List.copyOf(items);
      revoked = List.copyOf(revoked);
    }
  }

  /** Nothing that is an event: an acknowledgement, an answer to a heartbeat, another shape. */
  record Nothing(String impression) implements Heard {}

  /** The server will not give what was asked for. */
  record Refused(String reason) implements Heard {}
}
