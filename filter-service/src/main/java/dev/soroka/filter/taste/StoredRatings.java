package dev.soroka.filter.taste;

import dev.soroka.common.api.FilterApi.Learned;
import dev.soroka.common.api.FilterApi.Rating;
import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.ops.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps ratings of items that their subscribers may see. */
@Component
class StoredRatings implements Ratings {
  private final StorageApi.Items items;
  private final StorageApi.Subscribers subscribers;
  private final RatingRows rows;
  private final LearnedTaste taste;
  private final MeterRegistry meters;

  StoredRatings(
      StorageApi.Items items,
      StorageApi.Subscribers subscribers,
      RatingRows rows,
      LearnedTaste taste,
      MeterRegistry meters) {
    this.items = items;
    this.subscribers = subscribers;
    this.rows = rows;
    this.taste = taste;
    this.meters = meters;
  }

  @Override
  public void rate(Rating rating) {
    requireSubscriber(rating.subscriber());
    if (rows.keep(rating, Features.of(rated(rating)))) {
      taste.forget(rating.subscriber());
      meters
          .counter("soroka_filter_ratings", "liked", Boolean.toString(rating.liked()))
          .increment();
    }
  }

  @Override
  public Learned learned(long subscriber) {
    requireSubscriber(subscriber);
    var ratings = rows.of(subscriber);
    // The newest rating names a feature as people call it now.
    Map<String, Feature> features = new LinkedHashMap<>();
    ratings.forEach(
        rated -> rated.features().forEach(feature -> features.put(feature.key(), feature)));
    var model = Model.of(ratings);
    return new Learned(
        ratings.size(),
        model.liked(features.values().stream()),
        model.disliked(features.values().stream()));
  }

  private StoredItem rated(Rating rating) {
    return items
        .find(rating.item())
        .filter(item -> item.audience().includes(rating.subscriber()))
        .orElseThrow(() -> Problem.notFound("There is no item " + rating.item()));
  }

  private void requireSubscriber(long subscriber) {
    if (subscribers.find(subscriber).isEmpty()) {
      throw Problem.notFound("There is no subscriber " + subscriber);
    }
  }
}
