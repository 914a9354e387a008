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

  /** This very delivery was taken before; nothing was done. */
  record Repeated() implements Pushed {}

  /** A shop only tries whether somebody is here, or tells what is of no use. */
  record Noted(String what) implements Pushed {}

  /** There is no such source to push to. */
  record Unknown() implements Pushed {}

  /** It is not signed as the source demands. */
  record Unsigned(String reason) implements Pushed {}

  /** The body is larger than any may be. */
  record TooLarge() implements Pushed {}

  /** The body did not come in time. */
  record TooSlow() implements Pushed {}

  /** The source pushes more than it may at once; the same push will do later. */
  record TooOften(long seconds) implements Pushed {}

  /** The body holds no items. */
  record Unreadable(String error) implements Pushed {}

  /** The items cannot be taken at the moment; the same push will do later. */
  record Away(String reason) implements Pushed {}
}
