package dev.soroka.filter.taste;

import dev.soroka.filter.taste.Market.Offer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Forty days of thirty persons. Every day brings each of them fifty offers; before they rate some
 * of them, the day's offers are put in order, and it is measured how many good ones are on top.
 */
final class Measurement {
  static final int DAYS = 40;
  static final int CHANGE = 20;

  private static final int PERSONS = 30;
  private static final int OFFERS = 50;
  private static final int RATED = 5;
  private static final int TOP = 10;

  private final Function<List<Rated>, Order> learning;
  private final double[] precision = new double[DAYS];
  private final double[] gain = new double[DAYS];

  private Measurement(Function<List<Rated>, Order> learning) {
    this.learning = learning;
  }

  /** What an order that is learned from the ratings so far brings on each day. */
  static Measurement of(Function<List<Rated>, Order> learning) {
    var measurement = new Measurement(learning);
    IntStream.range(0, PERSONS).forEach(measurement::live);
    return measurement;
  }

  /** The share of liked offers among the ten on top, from one day to before another. */
  double precision(int from, int to) {
    return IntStream.range(from, to).mapToDouble(day -> precision[day]).average().orElseThrow();
  }

  /** The same, but the first place counts most (NDCG). */
  double gain(int from, int to) {
    return IntStream.range(from, to).mapToDouble(day -> gain[day]).average().orElseThrow();
  }

  private void live(int number) {
    var market = new Market(1_000 + number);
    var person = new Person(2_000 + number);
    var random = new Random(3_000 + number);
    var ratings = new ArrayList<Rated>();
    for (int day = 0; day < DAYS; day++) {
      if (day == CHANGE) {
        person.change();
      }
      var offers = IntStream.range(0, OFFERS).mapToObj(_ -> market.offer()).toList();
      measure(day, learning.apply(ratings).best(offers, random), person);
      var shown = new ArrayList<>(offers);
      Collections.shuffle(shown, random);
      shown.subList(0, RATED).forEach(offer -> ratings.add(rated(offer, person)));
    }
  }

  private void measure(int day, List<Offer> ordered, Person person) {
    long good = ordered.stream().filter(person::likes).count();
    if (good == 0) {
      // Nothing could be found that day, so nothing was missed.
      precision[day] += 1.0 / PERSONS;
      gain[day] += 1.0 / PERSONS;
      return;
    }
    var top = ordered.subList(0, TOP);
    double found = top.stream().filter(person::likes).count();
    precision[day] += found / Math.min(good, TOP) / PERSONS;
    var places = IntStream.range(0, TOP).filter(place -> person.likes(top.get(place)));
    gain[day] += worth(places) / worth(IntStream.range(0, (int) Math.min(good, TOP))) / PERSONS;
  }

  private static double worth(IntStream places) {
    return places.mapToDouble(place -> Math.log(2) / Math.log(place + 2.0)).sum();
  }

  private static Rated rated(Offer offer, Person person) {
    return new Rated(offer.features(), person.says(offer));
  }

  /** Puts a day's offers in order. */
  @FunctionalInterface
  interface Order {
    /** Newest first, as a list without any taste is. */
    Order NEWEST =
        (offers, _) ->
            offers.stream()
                .sorted(Comparator.comparingLong((Offer offer) -> offer.item().id()).reversed())
                .toList();

    Order RANDOM =
        (offers, random) -> {
          var shuffled = new ArrayList<>(offers);
          Collections.shuffle(shuffled, random);
          return shuffled;
        };

    /** The best first; of equals the newest. */
    static Order by(Model model) {
      return (offers, random) ->
          NEWEST.best(offers, random).stream()
              .sorted(Comparator.comparingDouble((Offer offer) -> -model.score(offer.features())))
              .toList();
    }

    List<Offer> best(List<Offer> offers, Random random);
  }
}
