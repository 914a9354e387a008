package dev.soroka.storage.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds what may be the same without comparing everything with everything: MinHash, two minima to a
 * band. Two texts that share half of their runs have a band in common nineteen times out of twenty;
 * two that share a hundredth, once in a thousand. The title has bands of its own, because of a
 * shortened text often little more than the title is the same.
 */
final class Bands {
  private static final int OF_TEXT = 12;
  private static final int OF_TITLE = 4;
  private static final int WEIGHT_OF_TITLE = 5;

  private Bands() {}

  /** The bands of an offer; an offer of no words has none. */
  static List<Long> of(Offer offer) {
    var bands = new ArrayList<Long>();
    add(bands, offer.shingles(), 0, OF_TEXT);
    var pairs = Offer.runs(offer.title(), 2);
    add(bands, pairs.isEmpty() ? Offer.runs(offer.title(), 1) : pairs, OF_TEXT, OF_TITLE);
    return bands;
  }

  /** How much it says that two have this band; the lowest bit tells those of the title. */
  static int weight(long band) {
    return (band & 1) == 0 ? WEIGHT_OF_TITLE : 1;
  }

  private static void add(List<Long> bands, Set<Long> runs, int first, int count) {
    if (runs.isEmpty()) {
      return;
    }
    for (int band = first; band < first + count; band++) {
      long one = smallest(runs, 2 * band);
      long other = smallest(runs, 2 * band + 1);
      long hash = Mixing.mixed(Mixing.mixed(one + band) ^ other);
      bands.add(band < OF_TEXT ? hash | 1 : hash & ~1);
    }
  }

  private static long smallest(Set<Long> runs, int function) {
    long salt = Mixing.mixed(function);
    long smallest = Long.MAX_VALUE;
    for (long run : runs) {
      smallest = Math.min(smallest, Mixing.mixed(run ^ salt));
    }
    return smallest;
  }
}
