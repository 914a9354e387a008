package dev.soroka.filter.personal;

import dev.soroka.common.api.FilterApi.Decided;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was decided, for those who ask why. */
@FunctionalInterface
public interface DecisionHistory {
  /** The newest decisions for a subscriber, about one item or about all. */
  List<Decided> newest(long subscriber, @Nullable Long item, int limit);
}
