package dev.soroka.bot.command;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the bot behaves in the chat.
 *
 * @param staleAfter a command that is older when it is read is not carried out
 * @param perMinute how many messages and presses of one person are answered within a minute
 * @param sourceInterval how often a source is collected that somebody added in the chat
 */
@Validated
@ConfigurationProperties("bot.chat")
record ChatProperties(
    @DefaultValue("5m") Duration staleAfter,
    @DefaultValue("30") @Positive int perMinute,
    @DefaultValue("5m") Duration sourceInterval) {}
