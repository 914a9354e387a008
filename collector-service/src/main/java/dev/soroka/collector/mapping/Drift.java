package dev.soroka.collector.mapping;

import dev.soroka.common.contract.Mapping;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Notices that a site has changed under its mapping: when what tells the items apart is found in
 * none of the elements any more, all would look new, so the page is a failure instead.
 */
final class Drift {
  private Drift() {}

  /** What is no longer found, if anything. */
  static Optional<String> in(Mapping mapping, List<Draft> drafts) {
    if (mapping.items() == null || drafts.isEmpty()) {
      return Optional.empty();
    }
    return lost("title", mapping.title(), drafts, draft -> !draft.title().isBlank())
        .or(() -> lost("key", mapping.key(), drafts, draft -> draft.key() != null))
        .or(() -> lost("link", mapping.link(), drafts, draft -> draft.link() != null));
  }

  private static Optional<String> lost(
      String name, Mapping.@Nullable Field field, List<Draft> drafts, Predicate<Draft> found) {
    if (field == null || drafts.stream().anyMatch(found)) {
      return Optional.empty();
    }
    return Optional.of(
        "none of the %d elements of the list has its %s at %s"
            .formatted(drafts.size(), name, field.path()));
  }
}
