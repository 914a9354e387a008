package dev.soroka.notification.channel.telegram;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the Bot API is reached.
 *
 * @param url where it is; a path before {@code /bot<token>} is possible
 * @param call how long one call may take in all
 * @param connect how long connecting may take
 */
@ConfigurationProperties("notification.telegram")
record TelegramProperties(
    @DefaultValue("https://api.telegram.org") URI url,
    @DefaultValue("30s") Duration call,
    @DefaultValue("20s") Duration connect) {}
