package dev.soroka.filter.taste;

import dev.soroka.filter.taste.Market.Offer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Somebody with preferences that no taste is told: docs/matching.md says which. */
final class Person {
  private static final double NOISE = 0.1;
  private static final int CHOOSY = 20_000;

  private final Random random;
  private final List<String> themes;
  private final String trusted;
  private final String avoided;
  private final boolean choosy;

  Person(long seed) {
    random = new Random(seed);
    themes = new ArrayList<>(Market.themes());
    Collections.shuffle(themes, random);
    trusted = Market.AUTHORS.get(random.nextInt(10));
    avoided = Market.AUTHORS.get(10 + random.nextInt(10));
    choosy = random.nextBoolean();
  }

  /** Loses interest in the theme they liked best and takes up a new one. */
  void change() {
    Collections.swap(themes, 0, 2);
  }

  /** Whether they really like it. */
  boolean likes(Offer offer) {
    double liking = -1;
    liking += offer.theme().equals(themes.get(0)) ? 2.5 : 0;
    liking += offer.theme().equals(themes.get(1)) ? 1.5 : 0;
    liking += offer.author().equals(trusted) ? 2 : 0;
    liking -= offer.author().equals(avoided) ? 3 : 0;
    liking -= offer.junior() ? 1 : 0;
    liking -= choosy && offer.budget() < CHOOSY ? 1 : 0;
    return liking > 0;
  }

  /** What they say: now and then they press the wrong button. */
  boolean says(Offer offer) {
    return likes(offer) != random.nextDouble() < NOISE;
  }
}
