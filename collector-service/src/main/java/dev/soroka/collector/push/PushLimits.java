package dev.soroka.collector.push;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What may be pushed.
 *
 * @param largest the largest body
 * @param window how far the time of a signature may be off, in either direction
 */
@Validated
@ConfigurationProperties("collector.push")
record PushLimits(
    @DefaultValue("5MB") @NotNull DataSize largest,
    @DefaultValue("300s") @NotNull Duration window) {}
