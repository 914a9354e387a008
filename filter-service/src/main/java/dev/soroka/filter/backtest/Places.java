package dev.soroka.filter.backtest;

import java.util.Arrays;
import org.apache.lucene.util.FixedBitSet;

/** Places in texts, as plain numbers because there can be very many. */
final class Places {
  private long[] places = new long[64];
  private int size;

  /** A place before the beginning of the text is none. */
  void add(int item, int position) {
    if (position < 0) {
      return;
    }
    if (size == places.length) {
      places = Arrays.copyOf(places, size * 2);
    }
    places[size++] = ((long) item << Integer.SIZE) | position;
  }

  /** Only the places that the other ones have, too. */
  void retain(Places others) {
    Arrays.sort(others.places, 0, others.size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (Arrays.binarySearch(others.places, 0, others.size, places[i]) >= 0) {
        places[kept++] = places[i];
      }
    }
    size = kept;
  }

  void addItemsTo(FixedBitSet items) {
    for (int i = 0; i < size; i++) {
      items.set((int) (places[i] >>> Integer.SIZE));
    }
  }
}
