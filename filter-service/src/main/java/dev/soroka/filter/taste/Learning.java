package dev.soroka.filter.taste;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Naive Bayes over counts: a feature speaks for an item as much as it is more frequent in what was
 * liked than in what was not. With the few ratings that a person gives it learns faster than what
 * fits weights to each other, and its counts explain themselves. A rating counts a little less with
 * every one that follows, so that a changed taste is noticed.
 */
final class Learning {
  /** The feature that every item has: how much the subscriber likes at all. */
  static final String ALWAYS = "";

  /** After 34 ratings one counts half. */
  private static final double REMEMBERED = 0.98;

  /** How many ratings either way are thought of before the first, so that none decides alone. */
  private static final double DOUBT = 0.5;

  private final Map<String, Evidence> evidence = new HashMap<>();
  private double likes = 1;
  private double dislikes = 1;

  private Learning() {}

  /** The weights of all features that were rated so often, from these ratings, oldest first. */
  static Map<String, Weight> weights(List<Rated> ratings, int least) {
    var learning = new Learning();
    double significance = Math.pow(REMEMBERED, ratings.size() - 1.0);
    for (var rated : ratings) {
      learning.learn(rated, significance);
      significance /= REMEMBERED;
    }
    return learning.weights(least);
  }

  private void learn(Rated rated, double significance) {
    likes += rated.liked() ? significance : 0;
    dislikes += rated.liked() ? 0 : significance;
    for (var feature : rated.features()) {
      evidence.computeIfAbsent(feature.key(), _ -> new Evidence()).add(rated.liked(), significance);
    }
  }

  private Map<String, Weight> weights(int least) {
    var weights = new HashMap<String, Weight>();
    evidence.forEach(
        (key, found) -> {
          if (found.rated >= least) {
            weights.put(key, new Weight(value(found), found.liked, found.rated));
          }
        });
    weights.put(ALWAYS, new Weight((float) Math.log(likes / dislikes), 0, 0));
    return weights;
  }

  private float value(Evidence found) {
    double inLiked = (found.likes + DOUBT) / (likes + 2 * DOUBT);
    double inDisliked = (found.dislikes + DOUBT) / (dislikes + 2 * DOUBT);
    return (float) Math.log(inLiked / inDisliked);
  }

  /** In how many ratings a feature was found, as counted and as they still count. */
  private static final class Evidence {
    private int liked;
    private int rated;
    private double likes;
    private double dislikes;

    void add(boolean like, double significance) {
      rated++;
      liked += like ? 1 : 0;
      likes += like ? significance : 0;
      dislikes += like ? 0 : significance;
    }
  }
}
