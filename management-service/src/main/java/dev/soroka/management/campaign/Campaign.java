package dev.soroka.management.campaign;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One message to many subscribers.
 *
 * @param perMinute how many are asked for in a minute
 * @param why why it paused by itself
 * @param run the number of the latest run, 0 before the first
 * @param startsAt when the next run begins, while one is to begin
 */
record Campaign(
    long id,
    String name,
    Plan plan,
    int perMinute,
    CampaignState state,
    @Nullable String why,
    int run,
    @Nullable Instant startsAt,
    Instant createdAt) {
  private static final String PREFIX = "campaign:";

  /** Who asks for its notifications, and what entries of the audit are about. */
  String origin() {
    return origin(id);
  }

  static String origin(long id) {
    return PREFIX + id;
  }

  static boolean isOrigin(String origin) {
    return origin.startsWith(PREFIX);
  }

  boolean isDue(Instant now) {
    return Optional.ofNullable(startsAt).filter(at -> !at.isAfter(now)).isPresent();
  }
}
