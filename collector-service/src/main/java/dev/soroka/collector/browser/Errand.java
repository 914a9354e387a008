package dev.soroka.collector.browser;

import dev.soroka.collector.fetch.Visit;
import dev.soroka.collector.source.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A page that is wanted from a browser.
 *
 * @param visit where it is, and until when it is wanted
 * @param steps what is done on it before it is read
 * @param awaited the CSS selector of what has to appear, unless a step waits; null for nothing
 * @param empty whether a page is worth a picture, because nothing was found on it
 */
public record Errand(
    Visit visit, List<Step> steps, @Nullable String awaited, Predicate<Page> empty) {
  public Errand {
    steps = List.copyOf(steps);
  }

  /** All addresses that are written in it. */
  List<String> addresses() {
    var addresses = new ArrayList<String>();
    addresses.add(visit.url());
    for (var step : steps) {
      if (step instanceof Step.Goto(var url)) {
        addresses.add(url);
      }
    }
    return addresses;
  }

  /** Whether the steps themselves say what to wait for. */
  boolean waitsByItself() {
    return steps.stream().anyMatch(step -> step instanceof Step.WaitFor);
  }
}
