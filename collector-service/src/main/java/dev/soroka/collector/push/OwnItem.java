package dev.soroka.collector.push;

import dev.soroka.collector.mapping.Draft;
import dev.soroka.collector.mapping.Links;
import dev.soroka.collector.mapping.Numbers;
import dev.soroka.collector.mapping.Times;
import dev.soroka.collector.plain.PlainText;
import dev.soroka.common.contract.Picture;
import dev.soroka.common.contract.Quantity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One pushed object in Soroka's own shape; what in it makes no sense is left out and told. */
final class OwnItem {
  private static final Set<String> FIELDS =
      Set.of(
          "key",
          "title",
          "text",
          "link",
          "time",
          "subject",
          "labels",
          "numbers",
          "pictures",
          "recipient");
  private static final int LABEL_VALUES = 50;
  private static final int LABEL_LENGTH = 300;
  private static final int PICTURES = 20;

  private final JsonNode node;
  private final String name;
  private final List<String> problems;

  OwnItem(JsonNode node, String name, List<String> problems) {
    this.node = node;
    this.name = name;
    this.problems = problems;
  }

  Draft draft(Instant seen) {
    node.propertyNames().stream()
        .filter(field -> !FIELDS.contains(field))
        .forEach(field -> problem("has an unknown field '" + field + "', which was ignored"));
    return new Draft(
        text("key"),
        line(text("title")),
        Optional.ofNullable(text("text")).map(PlainText::ofText).orElse(""),
        link(),
        time(seen),
        text("subject"),
        labels(),
        numbers(),
        pictures(),
        recipient());
  }

  /** As it is written, even if it makes no sense: leaving it out would tell everybody. */
  private @Nullable String recipient() {
    var value = node.path("recipient");
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    return value.isValueNode() ? value.asString() : value.toString();
  }

  private @Nullable String text(String field) {
    var value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isValueNode()) {
      problem("has no text under '" + field + "'");
      return null;
    }
    return value.asString();
  }

  private @Nullable String link() {
    var written = text("link");
    return written == null ? null : web(written).orElse(null);
  }

  private Optional<String> web(String written) {
    var link = Links.web(written, Pushing.NOWHERE);
    if (link.isEmpty()) {
      problem("has an address that is not one of the web");
    }
    return link;
  }

  private @Nullable Instant time(Instant seen) {
    var written = text("time");
    if (written == null) {
      return null;
    }
    var time = Times.seen(seen).read(written);
    if (time.isEmpty()) {
      problem("has a time that is none; write it like 2026-03-01T12:00:00Z");
    }
    return time.orElse(null);
  }

  private Map<String, List<String>> labels() {
    var labels = new LinkedHashMap<String, List<String>>();
    for (var label : children("labels")) {
      var values =
          (label.getValue().isArray()
                  ? label.getValue().values().stream()
                  : Stream.of(label.getValue()))
              .filter(value -> value.isValueNode() && !value.isNull())
              .map(value -> PlainText.shortened(line(value.asString()), LABEL_LENGTH))
              .filter(value -> !value.isEmpty())
              .distinct()
              .limit(LABEL_VALUES)
              .toList();
      if (!values.isEmpty()) {
        labels.put(label.getKey().toLowerCase(Locale.ROOT), values);
      }
    }
    return labels;
  }

  private Map<String, Quantity> numbers() {
    var numbers = new LinkedHashMap<String, Quantity>();
    for (var number : children("numbers")) {
      quantity(number.getValue())
          .ifPresentOrElse(
              it -> numbers.put(number.getKey().toLowerCase(Locale.ROOT), it),
              () -> problem("has no number under '" + number.getKey() + "'"));
    }
    return numbers;
  }

  private static Optional<Quantity> quantity(JsonNode number) {
    if (!number.isObject()) {
      return number.isValueNode() ? Numbers.first(number.asString(), null, null) : Optional.empty();
    }
    var unit = number.path("unit");
    return quantity(number.path("value"))
        .map(
            it ->
                unit.isString()
                    ? new Quantity(it.value(), unit.asString().strip().toUpperCase(Locale.ROOT))
                    : it);
  }

  private List<Picture> pictures() {
    var pictures = new ArrayList<Picture>();
    var all = node.path("pictures");
    for (var picture : all.isArray() ? all.values() : List.<JsonNode>of()) {
      var url = picture.isObject() ? picture.path("url") : picture;
      var caption = picture.path("caption");
      if (pictures.size() < PICTURES) {
        web(url.isString() ? url.asString() : "")
            .map(it -> new Picture(it, caption.isString() ? line(caption.asString()) : ""))
            .ifPresent(pictures::add);
      }
    }
    return pictures;
  }

  private Set<Map.Entry<String, JsonNode>> children(String field) {
    var value = node.path(field);
    if (!value.isObject() && !value.isMissingNode() && !value.isNull()) {
      problem("has no object under '" + field + "'");
    }
    return value.properties();
  }

  private static String line(@Nullable String text) {
    return text == null ? "" : PlainText.line(PlainText.ofText(text));
  }

  private void problem(String what) {
    problems.add(name + " " + what);
  }
}
