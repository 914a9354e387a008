package dev.soroka.storage.item;

import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.Quantity;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What has to differ for an item to have changed: title, link, numbers and labels, however they are
 * ordered or written. The text does not count, because texts carry counters and advertisements.
 */
final class Fingerprint {
  private static final char END = '\u0000';

  private Fingerprint() {}

  static UUID of(Item item) {
    var content = new StringBuilder(item.title()).append(END);
    content.append(item.link() == null ? "" : item.link()).append(END);
    new TreeMap<>(item.numbers()).forEach((name, number) -> append(content, name, number));
    content.append(END);
    for (Map.Entry<String, List<String>> label : new TreeMap<>(item.labels()).entrySet()) {
      content.append(label.getKey()).append(END);
      label.getValue().stream().sorted().forEach(value -> content.append(value).append(END));
      content.append(END);
    }
    return Hash.of(content.toString());
  }

  private static void append(StringBuilder content, String name, Quantity number) {
    content.append(name).append(END).append(number.value().stripTrailingZeros()).append(END);
    content.append(number.unit() == null ? "" : number.unit()).append(END);
  }
}
