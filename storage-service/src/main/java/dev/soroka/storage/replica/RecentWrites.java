package dev.soroka.storage.replica;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Who has just changed something and must see it, which a replica may not show yet. */
@Component
public class RecentWrites {
  private final Cache<Long, Boolean> writers;

  RecentWrites(ReplicaProperties properties, Clock clock) {
    this.writers =
        Caffeine.newBuilder()
            .expireAfterWrite(properties.ownWrites())
            .ticker(() -> ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant()))
            .build();
  }

  /** This subscriber has changed something. */
  public void by(long subscriber) {
    writers.put(subscriber, true);
  }

  boolean has(long subscriber) {
    return writers.getIfPresent(subscriber) != null;
  }
}
