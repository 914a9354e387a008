package dev.soroka.filter.search;

import dev.soroka.common.api.FilterApi.Learned;
import dev.soroka.common.api.FilterApi.Rating;
import dev.soroka.filter.taste.Ratings;
import java.util.List;

/** Nobody rates anything. */
final class NoRatings implements Ratings {
  @Override
  public void rate(Rating rating) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Learned learned(long subscriber) {
    return new Learned(0, List.of(), List.of());
  }
}
