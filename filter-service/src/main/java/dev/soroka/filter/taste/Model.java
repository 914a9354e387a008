package dev.soroka.filter.taste;

import dev.soroka.common.contract.Notification.Liking;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What was learned from the ratings of one subscriber; never changes. */
record Model(Map<String, Weight> weights) {
  /** With fewer ratings every feature counts, so that the very first like already tells. */
  private static final int MANY = 50;

  /** Words come together, and together they say hardly more than each of them alone. */
  private static final double REPETITION = 4;

  private static final int LEAST_EVIDENCE = 3;
  private static final int LONGEST = 20;
  private static final Weight UNKNOWN = new Weight(0, 0, 0);

  /** A model that knows nothing. */
  static final Model BLANK = new Model(Map.of());

  Model {
    weights = Map.copyOf(weights);
  }

  /** Learns these ratings, oldest first. */
  static Model of(List<Rated> ratings) {
    return new Model(Learning.weights(ratings, ratings.size() < MANY ? 1 : 2));
  }

  /** Whether it knows nothing. */
  boolean isBlank() {
    return weights.isEmpty();
  }

  double score(List<Feature> features) {
    double sum = value(Learning.ALWAYS);
    for (var feature : features) {
      sum += value(feature.key());
    }
    return 1 / (1 + Math.exp(-sum / REPETITION));
  }

  /** Which of these features speak for an item, with the ratings that say so. */
  List<Liking> liked(Stream<Feature> features) {
    return clearest(features, weight -> weight.value() > 0 && weight.liked() * 2 > weight.rated());
  }

  /** Which of these features speak against an item. */
  List<Liking> disliked(Stream<Feature> features) {
    return clearest(features, weight -> weight.value() < 0 && weight.liked() * 2 < weight.rated());
  }

  private List<Liking> clearest(Stream<Feature> features, Predicate<Weight> telling) {
    record Known(Feature feature, Weight weight) {}
    return features
        .filter(feature -> weights.containsKey(feature.key()))
        .map(feature -> new Known(feature, weight(feature.key())))
        .filter(known -> known.weight().rated() >= LEAST_EVIDENCE && telling.test(known.weight()))
        .sorted(
            Comparator.comparingDouble((Known known) -> -Math.abs(known.weight().value()))
                .thenComparing(known -> known.feature().key()))
        .limit(LONGEST)
        .map(
            known ->
                new Liking(known.feature().shown(), known.weight().liked(), known.weight().rated()))
        .toList();
  }

  private double value(String key) {
    return weight(key).value();
  }

  private Weight weight(String key) {
    return weights.getOrDefault(key, UNKNOWN);
  }
}
