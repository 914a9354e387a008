package dev.soroka.bot.update;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Telegram posts updates.
 *
 * @param url where it reaches this service, without a path of ours; empty to poll instead
 */
@ConfigurationProperties("bot.webhook")
record WebhookProperties(@DefaultValue("") String url) {
  boolean isWanted() {
    return !url.isBlank();
  }

  /** Where the updates of this bot are posted. */
  String of(long bot) {
    return url.strip().replaceAll("/+$", "") + "/telegram/" + bot;
  }
}
