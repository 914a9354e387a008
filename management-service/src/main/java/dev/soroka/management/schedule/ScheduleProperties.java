package dev.soroka.management.schedule;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How hard to drive the collectors.
 *
 * @param outstanding how many collections of one priority may be under way at once
 * @param deadline how long a collection may take before it is requested again
 */
@Validated
@ConfigurationProperties("management-service.schedule")
record ScheduleProperties(
    @DefaultValue("100") @Positive int outstanding, @DefaultValue("120s") Duration deadline) {}
