package dev.soroka.collector.stream;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much streams may take of us.
 *
 * @param largest the largest message of a server
 * @param connect how long a connection may take to come about
 * @param firstPause how long to wait after the first failure; each further one doubles it
 * @param longestPause the longest that it grows to
 * @param series how many series the windows of one stream keep, one for each number of a subject
 * @param memory the longest snapshot of windows that is handed to the next holder
 * @param memoryEvery how often it is taken
 */
@Validated
@ConfigurationProperties("collector.stream")
record StreamLimits(
    @DefaultValue("8MB") @NotNull DataSize largest,
    @DefaultValue("10s") @NotNull Duration connect,
    @DefaultValue("1s") @NotNull Duration firstPause,
    @DefaultValue("1m") @NotNull Duration longestPause,
    @DefaultValue("5000") @Positive int series,
    @DefaultValue("2MB") @NotNull DataSize memory,
    @DefaultValue("30s") @NotNull Duration memoryEvery) {}
