package dev.soroka.filter.taste;

import dev.soroka.common.api.FilterApi.Learned;
import dev.soroka.common.api.FilterApi.Rating;

/** What subscribers say of items, and what that tells of their taste. */
public interface Ratings {
  /** Keeps a rating; rating the same item again changes it, saying the same again does nothing. */
  void rate(Rating rating);

  /** What the subscriber's ratings tell, the clearest first. */
  Learned learned(long subscriber);
}
