package dev.soroka.collector.run;

import dev.soroka.common.contract.Item;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a collection came out, over all addresses of its source. */
sealed interface RunOutcome {
  /** An address gave its items. */
  record Collected(List<Item> items, int serving, Instant fetchedAt, @Nullable Instant notBefore)
      implements RunOutcome {
    public Collected {
      items = List.copyOf(items);
    }
  }

  /** An address answered that it has nothing new. */
  record Unchanged(int serving, @Nullable Instant notBefore) implements RunOutcome {}

  /** No address gave anything. */
  record Failed(String error, @Nullable Instant notBefore) implements RunOutcome {}
}
