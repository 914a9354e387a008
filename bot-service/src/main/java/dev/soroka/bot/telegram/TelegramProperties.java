package dev.soroka.bot.telegram;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the Bot API is reached.
 *
 * @param url where it is; a path before {@code /bot<token>} is possible
 * @param connect how long connecting may take
 * @param call how long a call may take in all; a question for updates may take its patience longer
 * @param patience how long Telegram may hold a question for updates open
 */
@ConfigurationProperties("bot.telegram")
public record TelegramProperties(
    @DefaultValue("https://api.telegram.org") URI url,
    @DefaultValue("10s") Duration connect,
    @DefaultValue("10s") Duration call,
    @DefaultValue("50s") Duration patience) {}
