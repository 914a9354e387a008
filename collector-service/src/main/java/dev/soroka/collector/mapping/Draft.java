package dev.soroka.collector.mapping;

import dev.soroka.common.contract.Picture;
import dev.soroka.common.contract.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An item as far as its own element tells, before it is compared with the others of its answer.
 *
 * @param key what the source itself calls it
 * @param title one line, empty where there is none
 * @param text plain text, may be empty
 * @param link an absolute address of the web
 * @param time when it was published
 * @param subject what it is about
 * @param recipient the only one to be told
 */
public record Draft(
    @Nullable String key,
    String title,
    String text,
    @Nullable String link,
    @Nullable Instant time,
    @Nullable String subject,
    Map<String, List<String>> labels,
    Map<String, Quantity> numbers,
    List<Picture> pictures,
    @Nullable String recipient) {
  /** Nothing is known yet. */
  public static final Draft EMPTY =
      new Draft(null, "", "", null, null, null, Map.of(), Map.of(), List.of(), null);
}
