package dev.soroka.collector.mapping;

import dev.soroka.collector.plain.PlainText;
import java.util.List;

/** One element of the list in an answer, as its kind sees it. */
@FunctionalInterface
public interface Element {
  /** The values at a path, in order; none where the path leads nowhere. */
  List<String> at(String path);

  /** What a person reads of such a value. */
  default String plain(String value) {
    return PlainText.of(value);
  }
}
