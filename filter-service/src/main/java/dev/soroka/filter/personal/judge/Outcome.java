package dev.soroka.filter.personal.judge;

import java.util.Map;

/** What a step says of one watch's wish to tell of an item. */
sealed interface Outcome {
  /** Its name, which also says which outcome of several watches wins. */
  Reason reason();

  /** Nothing is told. */
  record Silent(Reason reason, Map<String, String> details) implements Outcome {}

  /** The message that is there is edited. */
  record Grows(Told message) implements Outcome {
    @Override
    public Reason reason() {
      return Reason.EDITED;
    }
  }

  /** The watch has fired again. */
  record Repeats(Cooldown cooldown) implements Outcome {
    @Override
    public Reason reason() {
      return Reason.COOLDOWN;
    }
  }

  /** It waits in this window. */
  record Waits(Window window, Map<String, String> details) implements Outcome {
    @Override
    public Reason reason() {
      return Reason.of(window.key().occasion());
    }
  }

  /** It is told at once. */
  record Tells() implements Outcome {
    @Override
    public Reason reason() {
      return Reason.NOW;
    }
  }
}
