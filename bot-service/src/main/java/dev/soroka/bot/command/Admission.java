package dev.soroka.bot.command;

import dev.soroka.bot.update.Outcome;
import java.util.Optional;

/** Whether somebody is listened to now. */
sealed interface Admission {
  /** They are. */
  record Admitted() implements Admission {}

  /** They are not, and are told why with this phrase unless they were told just now. */
  record Turned(Outcome outcome, Optional<String> phrase) implements Admission {}
}
