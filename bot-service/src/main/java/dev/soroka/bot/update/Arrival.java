package dev.soroka.bot.update;

import java.time.Instant;

/**
 * An update on its way to be handled.
 *
 * @param bot the id of the sender that was told
 * @param receivedAt when we kept it
 * @param tries how often its handling has begun, this time included
 */
public record Arrival(long bot, Update update, Instant receivedAt, int tries) {
  /** When it happened, as far as Telegram says so. */
  public Instant at() {
    return update instanceof Update.Written written ? written.at() : receivedAt;
  }
}
