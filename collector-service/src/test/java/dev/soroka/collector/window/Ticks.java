package dev.soroka.collector.window;

import dev.soroka.common.contract.Item;
import dev.soroka.testkit.Items;
import java.time.Instant;
import java.util.Map;

/** Ticks of a pair, and windows over them. */
final class Ticks {
  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private Ticks() {}

  /** A tick so many seconds after noon. */
  static Item tick(double seconds, String price) {
    return tick("BTC", seconds, price);
  }

  static Item tick(String pair, double seconds, String price) {
    var at = NOON.plusMillis(Math.round(seconds * 1_000));
    return Items.titled(pair)
        .key(pair + at + price)
        .subject(pair)
        .time(at)
        .number("price", price, "USD")
        .item();
  }

  /** All that can be asked of the price. */
  static Measures measures() {
    return Measures.of(
        Map.of(
            "windows",
            Map.of(
                "sum", Map.of("of", "price", "as", "sum"),
                "change", Map.of("of", "price", "as", "change"),
                "low", Map.of("of", "price", "as", "min"),
                "high", Map.of("of", "price", "as", "max"),
                "ticks", Map.of("as", "count"))));
  }

  static Windows windows() {
    return new Windows(measures(), 1_000);
  }
}
