package dev.soroka.collector.push;

import java.util.List;

/** What became of a push. */
sealed interface Pushed {
  /** The broker has the items; the problems tell what was left out. */
  record Accepted(int items, List<String> problems) implements Pushed {
    public Accepted {
      problems = List.copyOf(problems);
    }
  }

  /** There is no such source to push to. */
  record Unknown() implements Pushed {}

  /** It is not signed as the source demands. */
  record Unsigned(String reason) implements Pushed {}

  /** The body is larger than any may be. */
  record TooLarge() implements Pushed {}

  /** The body holds no items. */
  record Unreadable(String error) implements Pushed {}

  /** The items cannot be taken at the moment; the same push will do later. */
  record Away(String reason) implements Pushed {}
}
