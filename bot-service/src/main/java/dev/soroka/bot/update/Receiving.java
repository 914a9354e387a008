package dev.soroka.bot.update;

import dev.soroka.bot.telegram.Answer;
import java.time.Duration;

/** A way in which a bot's updates reach us. */
interface Receiving {
  /** Prepares it, at first and again after a conflict with somebody else. */
  Answer begin();

  /** One round of it, which may take a while. */
  Answer next();

  /** How long to rest after a round that went well. */
  Duration rest();

  /** What is to be said to Telegram once no round runs any more. */
  void end();
}
