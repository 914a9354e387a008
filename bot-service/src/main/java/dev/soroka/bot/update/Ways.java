package dev.soroka.bot.update;

import dev.soroka.bot.telegram.BotApi;
import dev.soroka.bot.telegram.TelegramProperties;
import org.springframework.stereotype.Component;

/** Chooses how updates reach us: posted when we have an address for that, else polled. */
@Component
class Ways {
  private final TelegramProperties telegram;
  private final WebhookProperties webhook;
  private final WebhookSecret secret;
  private final Intake intake;

  Ways(
      TelegramProperties telegram, WebhookProperties webhook, WebhookSecret secret, Intake intake) {
    this.telegram = telegram;
    this.webhook = webhook;
    this.secret = secret;
    this.intake = intake;
  }

  Receiving of(long bot, BotApi api) {
    return webhook.isWanted()
        ? new Hooking(api, webhook.of(bot), secret.of(bot))
        : new Polling(bot, api, intake, telegram.patience());
  }
}
