package dev.soroka.filter.personal.judge;

import dev.soroka.common.contract.ItemMatched.Match;
import dev.soroka.common.contract.Quantity;
import dev.soroka.common.contract.StoredItem;
import java.time.Instant;
import java.util.Objects;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;

/**
 * An item that has come for one subscriber.
 *
 * @param words the item's words, for mutes
 * @param stream whether its source is a stream
 * @param taste how much the subscriber will like it, from 0 to 1; 0.5 when that is unknown
 */
public record Arrival(
    StoredItem item,
    Match match,
    Instant matchedAt,
    ItemWords words,
    boolean stream,
    DoubleSupplier taste) {
  /** Whether it names its recipient, such as the state of an order: then no watch asked for it. */
  boolean isAddressed() {
    return match.watches().isEmpty();
  }

  /** The cooldowns that its watches may be in. */
  public Stream<Cooldown.Key> cooldowns() {
    return match.watches().stream().map(watch -> new Cooldown.Key(watch.watch(), subject()));
  }

  /** The watches that may fire again because of it. */
  public Stream<Standing.Rearmed> rearmed() {
    return match.rearmed().stream()
        .map(watch -> new Standing.Rearmed(new Cooldown.Key(watch, subject()), item.seenAt()));
  }

  /** What it is about, as cooldowns know it; empty when it does not say. */
  String subject() {
    return Subject.of(item.item());
  }

  /** How much money is in it, in whatever currency; 0 when it does not say. */
  double weight() {
    return Stream.of("market_cap", "budget")
        .map(item.item().numbers()::get)
        .filter(Objects::nonNull)
        .map(Quantity::value)
        .mapToDouble(Number::doubleValue)
        .findFirst()
        .orElse(0);
  }
}
