package dev.soroka.management.campaign;

import java.util.Locale;

/** Where a campaign stands. */
enum CampaignState {
  /** Written down and not started. */
  DRAFT,
  /** Its next run begins at a known time. */
  SCHEDULED,
  /** A run is under way. */
  RUNNING,
  /** Nobody is pulled until somebody starts it again. */
  PAUSED,
  /** All runs are over. */
  FINISHED,
  /** Stopped for good. */
  CANCELLED;

  /** As rows and admins read it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static CampaignState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
