package dev.soroka.notification.sending;

/** Wants to know with which accounts this instance sends. */
public interface ShiftWatcher {
  /** From now on answers of this account are given here. */
  void began(long sender, Answering answering);

  /** Answers of this account are given here no longer. */
  void ended(long sender);
}
