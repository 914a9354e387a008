package dev.soroka.collector.fetch;

import dev.soroka.collector.source.Recipe;

/** A kind of source whose pages do not come by a plain request. */
@FunctionalInterface
public interface FetchesItself {
  /** What comes of the visit; whatever the server does is a value here, never an exception. */
  Fetched fetch(Visit visit, Recipe recipe);
}
