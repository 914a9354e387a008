package dev.soroka.collector.source.push;

import dev.soroka.common.json.SorokaJson;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An order of a shop with what no path can find in it, put together under {@code soroka}: its
 * {@code lines} in words, {@code 2 × Cup, 24.00 EUR}; the {@code pictures} of the products, each
 * with its {@code url} and its line as {@code caption}; and the {@code notes} that the shop or the
 * customer left at it, by name (WooCommerce's {@code meta_data}, Shopify's {@code
 * note_attributes}).
 */
final class ShopOrder {
  private static final JsonMapper JSON = SorokaJson.mapper();
  private static final int LINES = 100;
  private static final int NOTES = 200;

  private final JsonNode order;

  private ShopOrder(JsonNode order) {
    this.order = order;
  }

  /** The order, or each of a list of orders, completed; anything else as it is. */
  static JsonNode completed(JsonNode root) {
    for (var order : root.isArray() ? root.values() : List.of(root)) {
      if (order instanceof ObjectNode object) {
        object.set("soroka", new ShopOrder(order).summary());
      }
    }
    return root;
  }

  private ObjectNode summary() {
    var summary = JSON.createObjectNode();
    var lines = summary.putArray("lines");
    var pictures = summary.putArray("pictures");
    order.path("line_items").values().stream()
        .filter(JsonNode::isObject)
        .limit(LINES)
        .forEach(line -> add(line, lines, pictures));
    var notes = summary.putObject("notes");
    note(notes, order.path("meta_data"), "key");
    note(notes, order.path("note_attributes"), "name");
    return summary;
  }

  private void add(JsonNode line, ArrayNode lines, ArrayNode pictures) {
    var words = words(line);
    if (!words.isEmpty()) {
      lines.add(words);
    }
    var picture = line.path("image").path("src");
    if (picture.isString() && !picture.asString().isBlank()) {
      pictures.addObject().put("url", picture.asString()).put("caption", words);
    }
  }

  private String words(JsonNode line) {
    var name = text(line, "name").or(() -> text(line, "title")).orElse("");
    if (name.isEmpty()) {
      return "";
    }
    var quantity = text(line, "quantity").map(it -> it + " × ").orElse("");
    var price = total(line).map(it -> ", " + it + currency()).orElse("");
    return quantity + name + price;
  }

  /** What the line costs in all; Shopify says only what one piece costs. */
  private static Optional<String> total(JsonNode line) {
    return text(line, "total").or(() -> product(line)).filter(it -> !it.isEmpty());
  }

  private static Optional<String> product(JsonNode line) {
    try {
      var quantity = text(line, "quantity").map(BigDecimal::new);
      var price = text(line, "price").map(BigDecimal::new);
      return quantity.flatMap(many -> price.map(many::multiply)).map(BigDecimal::toPlainString);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private String currency() {
    return text(order, "currency").map(it -> " " + it).orElse("");
  }

  private static void note(ObjectNode notes, JsonNode from, String name) {
    from.values().stream()
        .limit(NOTES)
        .forEach(
            note -> {
              var value = note.path("value");
              text(note, name)
                  .filter(_ -> value.isValueNode() && !value.isNull())
                  .ifPresent(it -> notes.put(it, value.asString()));
            });
  }

  private static Optional<String> text(JsonNode node, String name) {
    var value = node.path(name);
    return value.isValueNode() && !value.isNull() && !value.isMissingNode()
        ? Optional.of(value.asString().strip())
        : Optional.empty();
  }
}
