package dev.soroka.bot.update;

import java.util.Locale;

/** What became of an update. */
public enum Outcome {
  /** Somebody got an answer. */
  ANSWERED,
  /** Something was noted that needs no answer. */
  NOTED,
  /** It does not concern us. */
  IGNORED,
  /** It was older than what is still carried out. */
  STALE,
  /** Its author asks too much. */
  LIMITED,
  /** Its author may not do that. */
  FORBIDDEN,
  /** It could not be handled, and its author was told so. */
  FAILED,
  /** It could not be understood. */
  UNREADABLE;

  /** What it is called in rows, metrics and logs. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
