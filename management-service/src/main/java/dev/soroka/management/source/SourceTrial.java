package dev.soroka.management.source;

import dev.soroka.common.api.CollectorApi.Discovery;
import dev.soroka.common.api.CollectorApi.Trial;
import dev.soroka.common.contract.Item;
import java.util.List;

/**
 * What a source would give.
 *
 * @param problems what is wrong with it, or was left out
 * @param sources where only an address was given: the sources found there, best first, as {@code
 *     POST /sources} takes them; the items are the first one's
 */
record SourceTrial(List<Item> items, List<String> problems, List<SourceDraft> sources) {
  private static final int SHOWN = 5;

  static SourceTrial of(Trial trial) {
    return new SourceTrial(trial.items(), trial.problems(), List.of());
  }

  static SourceTrial of(Discovery discovery) {
    return new SourceTrial(
        discovery.items().stream().limit(SHOWN).toList(),
        discovery.problems(),
        discovery.sources().stream().map(SourceDraft::of).toList());
  }
}
