package dev.soroka.bot.update;

import dev.soroka.bot.telegram.Answer;
import dev.soroka.bot.telegram.BotApi;
import java.time.Duration;

/** Has Telegram post the updates, and says so again now and then in case somebody changed it. */
final class Hooking implements Receiving {
  private final BotApi api;
  private final String url;
  private final String secret;

  Hooking(BotApi api, String url, String secret) {
    this.api = api;
    this.url = url;
    this.secret = secret;
  }

  @Override
  public Answer begin() {
    return api.setWebhook(url, secret);
  }

  @Override
  public Answer next() {
    return begin();
  }

  @Override
  public Duration rest() {
    return Duration.ofHours(1);
  }

  /** The webhook stays, for the instance that takes over. */
  @Override
  public void end() {}
}
