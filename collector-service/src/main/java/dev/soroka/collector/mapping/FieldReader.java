package dev.soroka.collector.mapping;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.soroka.common.contract.Mapping.Field;
import dev.soroka.common.contract.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One field of a mapping, ready to be read from elements. */
final class FieldReader {
  private final Field field;
  private final @Nullable Pattern pattern;
  private final TimeFormat format;

  /** Throws, saying what is wrong, where the field cannot be read. */
  FieldReader(Field field) {
    this.field = field;
    this.pattern = field.pattern() == null ? null : pattern(field.pattern());
    this.format = TimeFormat.of(field.format(), field.zone());
  }

  private static Pattern pattern(String expression) {
    try {
      var pattern = Pattern.compile(expression);
      if (pattern.groupCount() != 1) {
        throw new IllegalArgumentException(
            "the pattern «%s» has %d groups, it needs one"
                .formatted(expression, pattern.groupCount()));
      }
      return pattern;
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "«%s» is no RE2 pattern: %s".formatted(expression, e.getDescription()), e);
    }
  }

  String path() {
    return field.path();
  }

  /** What a person reads of the values. */
  List<String> texts(Element element) {
    return values(element.at(field.path()).stream().map(element::plain));
  }

  /** The values as they stand there. */
  List<String> raw(Element element) {
    return values(element.at(field.path()).stream().map(String::strip));
  }

  Optional<Instant> time(Element element, Instant seen) {
    return texts(element).stream().flatMap(text -> format.read(text, seen).stream()).findFirst();
  }

  Optional<Quantity> number(Element element) {
    return texts(element).stream()
        .flatMap(text -> Numbers.first(text, unit(element), field.scale()).stream())
        .findFirst();
  }

  /** A unit that is a path stands in the element itself, as an order's currency does. */
  private @Nullable String unit(Element element) {
    var unit = field.unit();
    return unit == null || !unit.startsWith("$.")
        ? unit
        : element.at(unit).stream().findFirst().orElse(null);
  }

  private List<String> values(Stream<String> values) {
    return values
        .flatMap(value -> extracted(value).stream())
        .filter(value -> !value.isBlank())
        .map(value -> field.prefix() == null ? value : field.prefix() + value)
        .toList();
  }

  private Optional<String> extracted(String value) {
    if (pattern == null) {
      return Optional.of(value);
    }
    var matcher = pattern.matcher(value);
    return matcher.find() ? Optional.ofNullable(matcher.group(1)) : Optional.empty();
  }
}
