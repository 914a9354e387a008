package dev.soroka.storage.retention;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long storage remembers.
 *
 * @param items how long what items say is kept; months are dropped whole, so up to a month longer
 * @param keys how long after it was last seen an item stays known
 * @param changes how far back copies of the catalogue can follow without loading it again
 */
@ConfigurationProperties("retention")
record RetentionProperties(
    @DefaultValue("90d") Duration items,
    @DefaultValue("400d") Duration keys,
    @DefaultValue("1d") Duration changes) {}
