package dev.soroka.bot.update;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How updates are handled.
 *
 * @param handlers how many chats are answered at the same time
 * @param retention how long the numbers of handled updates are kept, to know repetitions
 * @param drain how long a stop waits for what is being handled
 */
@Validated
@ConfigurationProperties("bot.updates")
record UpdateProperties(
    @DefaultValue("64") @Positive int handlers,
    @DefaultValue("3d") Duration retention,
    @DefaultValue("20s") Duration drain) {}
