package dev.soroka.bot.update;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** A handler that notes what was written, and does with it what a test wants. */
final class Telling implements Handler {
  final List<String> handled = Collections.synchronizedList(new ArrayList<>());
  final List<Trouble> givenUp = Collections.synchronizedList(new ArrayList<>());
  private final Consumer<String> work;

  /** What is written is only noted. */
  Telling() {
    this(_ -> {});
  }

  /** What is written is noted once this is done with it. */
  Telling(Consumer<String> work) {
    this.work = work;
  }

  @Override
  public Outcome on(Arrival arrival) {
    if (arrival.update() instanceof Update.Written written) {
      work.accept(written.text());
      handled.add(written.text());
    }
    return Outcome.ANSWERED;
  }

  @Override
  public void giveUp(Arrival arrival, Trouble trouble) {
    givenUp.add(trouble);
  }
}
