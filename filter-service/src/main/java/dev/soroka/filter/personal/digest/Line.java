package dev.soroka.filter.personal.digest;

import dev.soroka.common.contract.Notification.Entry;
import dev.soroka.filter.personal.judge.ItemRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An entry as it waited.
 *
 * @param offer the offer that the item is
 * @param alert whether it would have been an alert
 */
record Line(long digest, ItemRef item, long offer, boolean alert, Entry entry) {
  /** The lines of a digest, what is the same offer for the same watch as one. */
  static List<Entry> entries(List<Line> lines) {
    var offers = new LinkedHashMap<String, List<Line>>();
    for (var line : lines) {
      offers
          .computeIfAbsent(line.offer() + " " + line.entry().watch(), _ -> new ArrayList<>())
          .add(line);
    }
    return offers.values().stream().map(Line::together).toList();
  }

  /** The best of them, which says where else it is. */
  private static Entry together(List<Line> same) {
    var best = same.getFirst().entry();
    Set<String> sources = new LinkedHashSet<>();
    same.forEach(line -> sources.add(line.entry().sourceName()));
    return new Entry(
        best.item(),
        best.title(),
        best.link(),
        best.subject(),
        String.join(", ", sources),
        best.numbers(),
        best.watch());
  }
}
