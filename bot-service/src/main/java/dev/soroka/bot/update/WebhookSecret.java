package dev.soroka.bot.update;

import dev.soroka.common.secret.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What Telegram says with each post so that we know it is Telegram: another word for each bot. */
@Component
class WebhookSecret {
  private final Secrets secrets;

  WebhookSecret(Secrets secrets) {
    this.secrets = secrets;
  }

  /** The secret of this bot, in the letters that Telegram allows. */
  String of(long bot) {
    return secrets.fingerprint("telegram-webhook:" + bot).replace('+', '-').replace('/', '_');
  }

  /** Compares in the same time whatever was given. */
  boolean isKnownTo(@Nullable String given, long bot) {
    var expected = of(bot).getBytes(StandardCharsets.UTF_8);
    return given != null && MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8));
  }
}
