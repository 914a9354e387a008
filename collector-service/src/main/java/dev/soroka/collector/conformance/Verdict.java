package dev.soroka.collector.conformance;

import dev.soroka.common.contract.Item;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one file.
 *
 * @param file its path below the folder
 * @param kind the kind that read it
 * @param error why there are no items, or why some are missing; null where there is nothing to say
 */
record Verdict(String file, String kind, List<Entry> items, @Nullable String error) {
  Verdict {
    items = List.copyOf(items);
  }

  /** The first two folders of its path. */
  String corpus() {
    var parts = file.split("/", -1);
    return switch (parts.length) {
      case 1 -> ".";
      case 2 -> parts[0];
      default -> parts[0] + "/" + parts[1];
    };
  }

  /** An item, by what tells it from others. */
  record Entry(String key, String title, @Nullable String link, @Nullable Instant time) {
    static Entry of(Item item) {
      return new Entry(item.key(), item.title(), item.link(), item.time());
    }
  }
}
