package dev.soroka.storage.replica;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The replica that takes over reads.
 *
 * @param url a JDBC address, or the same as {@code postgresql://…}; empty when there is none
 * @param connections the most connections held to it
 * @param lateness how far behind the primary it may be and still be read
 * @param ownWrites how long after a subscriber's own write that one's reads go to the primary
 */
@ConfigurationProperties("replica")
record ReplicaProperties(
    @DefaultValue("") String url,
    @DefaultValue("5") int connections,
    @DefaultValue("1s") Duration lateness,
    @DefaultValue("5s") Duration ownWrites) {}
