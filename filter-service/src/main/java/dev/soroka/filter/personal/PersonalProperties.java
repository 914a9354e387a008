package dev.soroka.filter.personal;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How decisions are made and kept.
 *
 * @param keptDays for how many days decisions are kept; an item stored longer ago is refused
 * @param together how many messages are decided together at most
 */
@Validated
@ConfigurationProperties("filter.personal")
record PersonalProperties(
    @DefaultValue("14") @Positive int keptDays, @DefaultValue("32") @Positive int together) {}
