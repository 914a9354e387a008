package dev.soroka.collector.look;

import dev.soroka.collector.fetch.Validators;
import dev.soroka.common.contract.Item;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a look at an address gave. */
public sealed interface Look {
  /**
   * The page and its items.
   *
   * @param problems what was left out and why
   * @param validators what to tell the server next time
   * @param notBefore until when the server calls the page fresh
   * @param fetchedAt when the page had been received
   */
  record Seen(
      List<Item> items,
      List<String> problems,
      @Nullable Validators validators,
      @Nullable Instant notBefore,
      Instant fetchedAt)
      implements Look {
    public Seen {
      items = List.copyOf(items);
      problems = List.copyOf(problems);
    }
  }

  /** The page has not changed since it was last seen. */
  record Unchanged(@Nullable Instant notBefore) implements Look {}

  /**
   * No items.
   *
   * @param outcome the word for it in metrics, one of few
   * @param error what went wrong, for the source's owner to read
   * @param notBefore when the server wants to be asked again
   * @param held whether the address is to be held responsible, rather than asked again when it said
   *     it may be
   */
  record Failed(String outcome, String error, @Nullable Instant notBefore, boolean held)
      implements Look {}
}
