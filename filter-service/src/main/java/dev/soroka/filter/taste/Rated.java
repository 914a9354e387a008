package dev.soroka.filter.taste;

import java.util.List;

/** An item that a subscriber rated, as the features that it had then. */
record Rated(List<Feature> features, boolean liked) {
  Rated {
    features = List.copyOf(features);
  }
}
