package dev.soroka.filter.backtest;

import dev.soroka.common.contract.Audience;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.testkit.Items;
import java.time.Instant;

/** Items of which only their source and times matter. */
final class Moments {
  private Moments() {}

  /** Stored when it was published. */
  static StoredItem item(long id, long source, String title, Instant at) {
    return item(id, 1, source, title, at, at);
  }

  static StoredItem item(
      long id, int revision, long source, String title, Instant published, Instant stored) {
    var item = Items.titled(title).id(id).time(published).stored();
    return new StoredItem(
        id,
        revision,
        source,
        "Source " + source,
        "freelance",
        item.day(),
        stored,
        stored,
        true,
        Audience.EVERYONE,
        item.item(),
        null);
  }
}
