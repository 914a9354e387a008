package dev.soroka.bot.update;

/** Decides what an update leads to. Handling one twice must be the same as handling it once. */
public interface Handler {
  /** Handles an update; what escapes is tried again. */
  Outcome on(Arrival arrival);

  /** Tells its author that an update could not be handled. */
  void giveUp(Arrival arrival, Trouble trouble);
}
