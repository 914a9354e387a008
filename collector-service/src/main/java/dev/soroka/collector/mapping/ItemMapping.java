package dev.soroka.collector.mapping;

import dev.soroka.collector.plain.PlainText;
import dev.soroka.common.contract.Mapping;
import dev.soroka.common.contract.Mapping.Field;
import dev.soroka.common.contract.Picture;
import dev.soroka.common.contract.Quantity;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A mapping ready for work: turns the elements of one page into drafts. */
public final class ItemMapping {
  private static final int LABEL_VALUES = 50;
  private static final int LABEL_LENGTH = 300;
  private static final int PICTURES = 20;

  private final URI base;
  private final Instant seen;
  private final Map<String, FieldReader> fields = new LinkedHashMap<>();
  private final Map<String, FieldReader> labels;
  private final Map<String, FieldReader> numbers;
  private final Mapping.@Nullable Pictures pictures;

  /**
   * For one page.
   *
   * @param base what relative links are relative to
   * @param seen when the page was fetched
   */
  public ItemMapping(Mapping mapping, URI base, Instant seen) {
    this.base = base;
    this.seen = seen;
    MappingProblems.fields(mapping).forEach((name, field) -> fields.put(name, reader(field)));
    this.labels = readers(mapping.labels());
    this.numbers = readers(mapping.numbers());
    this.pictures = mapping.pictures();
  }

  private static FieldReader reader(Field field) {
    return new FieldReader(field);
  }

  private static Map<String, FieldReader> readers(Map<String, Field> fields) {
    var readers = new LinkedHashMap<String, FieldReader>();
    fields.forEach((name, field) -> readers.put(name.toLowerCase(Locale.ROOT), reader(field)));
    return readers;
  }

  /** The element as the mapping sees it; what it does not say is as the kind found it. */
  public Draft draft(Element element, Draft found) {
    return new Draft(
        text("key", element).orElse(found.key()),
        line("title", element).orElse(found.title()),
        body(element).orElse(found.text()),
        link(element).orElse(found.link()),
        read("time").flatMap(field -> field.time(element, seen)).orElse(found.time()),
        line("subject", element).orElse(found.subject()),
        labels(element, found.labels()),
        numbers(element, found.numbers()),
        pictures == null ? found.pictures() : pictures(element, pictures),
        text("recipient", element).orElse(found.recipient()));
  }

  /** Whether the mapping says where to find that attribute. */
  public boolean maps(String name) {
    return fields.containsKey(name);
  }

  private Optional<FieldReader> read(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  private Optional<String> text(String name, Element element) {
    return read(name).flatMap(field -> field.raw(element).stream().findFirst());
  }

  private Optional<String> line(String name, Element element) {
    return read(name)
        .flatMap(field -> field.texts(element).stream().findFirst())
        .map(PlainText::line);
  }

  private Optional<String> body(Element element) {
    return read("text")
        .map(field -> String.join("\n", field.texts(element)))
        .filter(text -> !text.isEmpty());
  }

  private Optional<String> link(Element element) {
    return read("link")
        .flatMap(
            field ->
                field.raw(element).stream()
                    .flatMap(value -> Links.web(value, base).stream())
                    .findFirst());
  }

  private Map<String, List<String>> labels(Element element, Map<String, List<String>> found) {
    var all = new LinkedHashMap<>(found);
    labels.forEach(
        (name, field) -> {
          var values = new ArrayList<>(field.texts(element));
          values.replaceAll(value -> PlainText.shortened(PlainText.line(value), LABEL_LENGTH));
          if (!values.isEmpty()) {
            all.put(name, values.stream().distinct().limit(LABEL_VALUES).toList());
          }
        });
    return all;
  }

  private Map<String, Quantity> numbers(Element element, Map<String, Quantity> found) {
    var all = new LinkedHashMap<>(found);
    numbers.forEach(
        (name, field) -> field.number(element).ifPresent(number -> all.put(name, number)));
    return all;
  }

  /** Captions belong to their pictures in order. */
  private List<Picture> pictures(Element element, Mapping.Pictures where) {
    var captions = where.caption() == null ? List.<String>of() : element.at(where.caption());
    var addresses = element.at(where.path());
    var pictures = new ArrayList<Picture>();
    for (var i = 0; i < Math.min(addresses.size(), PICTURES); i++) {
      var caption = i < captions.size() ? element.plain(captions.get(i)) : "";
      Links.web(addresses.get(i), base)
          .ifPresent(link -> pictures.add(new Picture(link, PlainText.line(caption))));
    }
    return pictures;
  }
}
