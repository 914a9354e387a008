package dev.soroka.management.stream;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long a stream may be silent about itself.
 *
 * @param patience how long after its last heartbeat, of which there is one every ten seconds, a
 *     stream is requested anew
 */
@Validated
@ConfigurationProperties("management-service.stream")
record StreamProperties(@DefaultValue("30s") @NotNull Duration patience) {}
