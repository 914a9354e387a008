package dev.soroka.collector.run;

import dev.soroka.common.contract.CollectRequested;
import dev.soroka.common.contract.CollectionFinished;
import dev.soroka.common.contract.CollectionFinished.Result;
import dev.soroka.common.contract.ItemsCollected;
import dev.soroka.common.contract.Pulse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;

/**
 * A collection that is over but for the telling.
 *
 * @param cursor what to remember of it
 * @param pulse how the source behaves; null when it was not looked at
 */
record Run(
    CollectRequested task,
    RunOutcome outcome,
    @Nullable String cursor,
    @Nullable Pulse pulse,
    Instant startedAt,
    Instant finishedAt) {

  /** The messages that hold the items; none when there are no items. */
  List<ItemsCollected> items() {
    return outcome instanceof RunOutcome.Collected collected ? lists(collected) : List.of();
  }

  CollectionFinished finished() {
    return switch (outcome) {
      case RunOutcome.Collected(var items, var serving, _, var notBefore) ->
          finished(Result.COLLECTED, null, serving, items.size(), notBefore);
      case RunOutcome.Unchanged(var serving, var notBefore) ->
          finished(Result.UNCHANGED, null, serving, 0, notBefore);
      case RunOutcome.Failed(var error, var notBefore) ->
          finished(Result.FAILED, error, 0, 0, notBefore);
    };
  }

  private List<ItemsCollected> lists(RunOutcome.Collected collected) {
    return collected.items().stream()
        .gather(Gatherers.windowFixed(ItemsCollected.LIMIT))
        .map(
            list ->
                new ItemsCollected(
                    task.run(),
                    task.source().id(),
                    collected.fetchedAt(),
                    task.silent(),
                    collected.serving() > 0,
                    list))
        .toList();
  }

  private CollectionFinished finished(
      Result result, @Nullable String error, int serving, int items, @Nullable Instant notBefore) {
    return new CollectionFinished(
        task.run(),
        task.source().id(),
        result,
        error,
        cursor,
        serving,
        items,
        notBefore,
        finishedAt,
        Duration.between(startedAt, finishedAt),
        pulse);
  }
}
