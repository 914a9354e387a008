package dev.soroka.bot.telegram;

/** Telegram could not be asked; it is to be asked again. */
public final class TelegramAway extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TelegramAway(String message) {
    super(message);
  }
}
