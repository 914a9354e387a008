package dev.soroka.collector.push;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
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
 * @param memory what all bodies that are being taken in may take together
 * @param longest how long a body may take to come
 * @param perSecond how many pushes each source may make a second, in the long run
 * @param remembered how many deliveries are remembered, so that none is taken twice
 * @param rememberedFor how long
 */
@Validated
@ConfigurationProperties("collector.push")
record PushLimits(
    @DefaultValue("5MB") @NotNull DataSize largest,
    @DefaultValue("300s") @NotNull Duration window,
    @DefaultValue("32MB") @NotNull DataSize memory,
    @DefaultValue("20s") @NotNull Duration longest,
    @DefaultValue("200") @Positive int perSecond,
    @DefaultValue("50000") @Positive int remembered,
    @DefaultValue("48h") @NotNull Duration rememberedFor) {}
