package dev.soroka.collector.stream;

import dev.soroka.common.contract.Item;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Notices a key of a connection that has gone silent while others are heard. An event belongs to a
 * key when its subject is a part of it: {@code BTCUSDT} to {@code btcusdt@trade}.
 */
final class KeyWatch {
  private final @Nullable Duration longest;
  private final Map<String, String> keys = new HashMap<>();
  private final Map<String, Instant> heard = new HashMap<>();

  KeyWatch(List<String> keys, @Nullable Duration longest, Instant now) {
    this.longest = longest;
    for (var key : longest == null ? List.<String>of() : keys) {
      heard.put(key, now);
      Arrays.stream(key.split("[@.:/#]")).forEach(part -> this.keys.put(lower(part), key));
      this.keys.put(lower(key), key);
    }
  }

  synchronized void hear(List<Item> items, Instant now) {
    if (longest != null) {
      for (var item : items) {
        var subject = item.subject();
        var key = keys.get(lower(subject == null ? item.title() : subject));
        if (key != null) {
          heard.put(key, now);
        }
      }
    }
  }

  /** A key that was not heard for too long. */
  synchronized Optional<String> silent(Instant now) {
    if (longest == null) {
      return Optional.empty();
    }
    var limit = now.minus(longest);
    return heard.entrySet().stream()
        .filter(it -> it.getValue().isBefore(limit))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
