package dev.soroka.filter.search;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How searches go through stored items.
 *
 * @param longest how many items one search looks at before it answers with what it has
 */
@Validated
@ConfigurationProperties("filter.search")
record SearchProperties(@DefaultValue("5000") @Positive int longest) {}
