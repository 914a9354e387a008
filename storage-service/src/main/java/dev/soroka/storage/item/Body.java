package dev.soroka.storage.item;

import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.Quantity;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * An item and its JSON, without what no database keeps and no broker carries: NUL characters,
 * halves of surrogate pairs, and numbers with more digits than anything has. Without this a single
 * odd character would cost all items of its message.
 */
record Body(Item item, String json) {
  private static final Pattern NUL = Pattern.compile("((?<!\\\\)(?:\\\\\\\\)*)\\\\u0000");
  private static final Pattern HALF_PAIR = Pattern.compile("[\\x{D800}-\\x{DFFF}]");
  private static final int DIGITS = 100;

  static Body of(Item item, JsonMapper mapper) {
    var measured = withoutAbsurdNumbers(item);
    var json = mapper.writeValueAsString(measured);
    var clean = NUL.matcher(HALF_PAIR.matcher(json).replaceAll("\uFFFD")).replaceAll("$1 ");
    return clean.equals(json)
        ? new Body(measured, json)
        : new Body(mapper.readValue(clean, Item.class), clean);
  }

  private static Item withoutAbsurdNumbers(Item item) {
    if (item.numbers().values().stream().noneMatch(Body::isAbsurd)) {
      return item;
    }
    var numbers = new LinkedHashMap<>(item.numbers());
    numbers.values().removeIf(Body::isAbsurd);
    return new Item(
        item.key(),
        item.title(),
        item.text(),
        item.link(),
        item.time(),
        item.subject(),
        item.labels(),
        numbers,
        item.pictures(),
        item.completeness(),
        item.recipient());
  }

  private static boolean isAbsurd(Quantity number) {
    var value = number.value();
    return value.precision() > DIGITS || Math.abs((long) value.scale()) > DIGITS;
  }
}
