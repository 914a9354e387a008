package dev.soroka.collector.run;

import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.Pulse.Loss;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the items of a source usually have, so that it is noticed when a site changes under its
 * mapping and only some fields are lost. Its state travels in the cursor.
 *
 * @param readings how many answers have been read
 * @param usual for each field how many in a hundred items have it, the later answers counting more;
 *     {@code items} for the list itself
 * @param missing the fields that are lost
 */
record Profile(int readings, Map<String, Integer> usual, Map<String, Missing> missing) {
  static final Profile NONE = new Profile(0, Map.of(), Map.of());

  /** The name under which the list itself is counted. */
  private static final String ITEMS = "items";

  private static final int ENOUGH_READINGS = 3;
  private static final int ENOUGH_ITEMS = 5;
  private static final int MOST_FIELDS = 30;
  private static final int HALF = 50;

  /** No slip of a server explains what is lost twice in a row. */
  private static final int CONFIRMED = 2;

  /** After so many answers a field's absence is how the source is. */
  private static final int ACCEPTED = 20;

  Profile {
    usual = Collections.unmodifiableMap(new TreeMap<>(usual));
    missing = Collections.unmodifiableMap(new TreeMap<>(missing));
  }

  /**
   * A field that is lost.
   *
   * @param times in how many answers in a row
   * @param now how many in a hundred items still have it
   */
  record Missing(int times, int now) {}

  /** The profile after one more answer; a list of a few items says nothing. */
  Profile after(List<Item> items) {
    if (!items.isEmpty() && items.size() < ENOUGH_ITEMS) {
      return this;
    }
    var shares = shares(items);
    var nextUsual = new TreeMap<>(usual);
    shares.forEach(nextUsual::putIfAbsent);
    var nextMissing = new TreeMap<String, Missing>();
    // An empty list has lost itself and says nothing of the fields of its items.
    for (var field : items.isEmpty() ? Set.of(ITEMS) : Set.copyOf(nextUsual.keySet())) {
      int before = nextUsual.getOrDefault(field, 0);
      int now = shares.getOrDefault(field, 0);
      int times = isLost(before, now) ? timesMissing(field) + 1 : 0;
      if (times > 0 && times < ACCEPTED) {
        nextMissing.put(field, new Missing(times, now));
      } else {
        nextUsual.put(field, times == 0 ? before + (now - before) / 4 : now);
      }
    }
    return new Profile(readings + 1, mostCommon(nextUsual), nextMissing);
  }

  /** What is lost for certain. */
  List<Loss> losses() {
    return missing.entrySet().stream()
        .filter(lost -> lost.getValue().times() >= CONFIRMED)
        .map(
            lost ->
                new Loss(
                    lost.getKey(), usual.getOrDefault(lost.getKey(), 0), lost.getValue().now()))
        .toList();
  }

  private int timesMissing(String field) {
    var lost = missing.get(field);
    return lost == null ? 0 : lost.times();
  }

  private boolean isLost(int before, int now) {
    return readings >= ENOUGH_READINGS && before >= HALF && now < before / 4;
  }

  private static Map<String, Integer> mostCommon(Map<String, Integer> fields) {
    var kept = new TreeMap<String, Integer>();
    fields.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(MOST_FIELDS)
        .forEach(field -> kept.put(field.getKey(), field.getValue()));
    return kept;
  }

  private static Map<String, Integer> shares(List<Item> items) {
    var counts = new TreeMap<String, Integer>();
    for (var item : items) {
      count(counts, "text", !item.text().isBlank());
      count(counts, "link", item.link() != null);
      count(counts, "time", item.time() != null);
      count(counts, "subject", item.subject() != null);
      count(counts, "pictures", !item.pictures().isEmpty());
      item.labels().keySet().forEach(name -> count(counts, "labels." + name, true));
      item.numbers().keySet().forEach(name -> count(counts, "numbers." + name, true));
    }
    counts.replaceAll((_, count) -> count * 100 / items.size());
    counts.put(ITEMS, items.isEmpty() ? 0 : 100);
    return counts;
  }

  private static void count(Map<String, Integer> counts, String field, boolean there) {
    if (there) {
      counts.merge(field, 1, Integer::sum);
    }
  }
}
