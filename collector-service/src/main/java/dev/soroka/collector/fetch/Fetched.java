package dev.soroka.collector.fetch;

import dev.soroka.collector.source.Page;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of a visit. */
public sealed interface Fetched {
  /**
   * The server gave its page.
   *
   * @param validators what to tell the server next time; null when it gave none
   * @param notBefore until when the server calls the page fresh
   */
  record Fresh(Page page, @Nullable Validators validators, @Nullable Instant notBefore)
      implements Fetched {}

  /** The page that we have is still the present one. */
  record Unchanged(@Nullable Instant notBefore) implements Fetched {}

  /**
   * There is no page.
   *
   * @param error what went wrong, for the source's owner to read
   * @param notBefore when the server wants to be asked again
   */
  record Failed(Trouble trouble, String error, @Nullable Instant notBefore) implements Fetched {
    Failed(Trouble trouble, String error) {
      this(trouble, error, null);
    }
  }
}
