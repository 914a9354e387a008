package dev.soroka.collector.source;

import dev.soroka.common.contract.Mapping;
import java.util.List;
import java.util.Map;

/** A kind of source, by what its answers look like: reads pages, fetches nothing, keeps nothing. */
public interface Kind {
  /** What {@code kind} says in a source of this kind, such as {@code feed}. */
  String name();

  /** Whether it reads pages made for people, so that a site's rules for robots hold for it. */
  default boolean crawls() {
    return false;
  }

  /** What is wrong with a source of this kind before anything is fetched, for its owner to read. */
  List<String> problems(Mapping mapping, Map<String, Object> options);

  /** The items of a page; never throws because of what the page holds. */
  Reading read(Page page, Recipe recipe);
}
