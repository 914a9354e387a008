package dev.soroka.filter.engine;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What this instance matches.
 *
 * @param partition which part of the watches, from 0, where they are split
 */
@ConfigurationProperties("filter.engine")
record EngineProperties(@DefaultValue("0") int partition) {}
