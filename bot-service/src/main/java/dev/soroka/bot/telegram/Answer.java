package dev.soroka.bot.telegram;

import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** What the Bot API said to a call. */
public sealed interface Answer {
  /** It did what was asked, and this is the result. */
  record Given(JsonNode result) implements Answer {}

  /** Somebody else receives the updates of this bot. */
  record Conflict(String description) implements Answer {}

  /** The token is not, or no longer, one of a bot. */
  record BadToken(String description) implements Answer {}

  /** It wants to be left alone for this long. */
  record TooMany(Duration pause) implements Answer {}

  /** It will not do that. */
  record Refused(String description) implements Answer {}

  /** Nothing that could be understood came back. */
  record Away(String reason) implements Answer {}
}
