package dev.soroka.collector.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How one field writes its times; {@code iso} and {@code rfc1123} are read with lenience. */
@FunctionalInterface
interface TimeFormat {
  List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("ru"));

  Optional<Instant> read(String text, Instant seen);

  /** The format of that name or pattern; throws where there is none such. */
  static TimeFormat of(@Nullable String format, @Nullable String zone) {
    var place = zone == null ? ZoneOffset.UTC : zone(zone);
    return switch (format) {
      case null -> (text, seen) -> new Times(place, seen).read(text);
      case "iso", "rfc1123" -> (text, seen) -> new Times(place, seen).read(text);
      case "epoch-seconds" -> (text, seen) -> Epoch.seconds(text).filter(Times::plausible);
      case "epoch-millis" -> (text, seen) -> Epoch.millis(text).filter(Times::plausible);
      default -> pattern(format, place);
    };
  }

  private static ZoneId zone(String name) {
    return Zones.find(name)
        .orElseThrow(() -> new IllegalArgumentException("no time zone is called «" + name + "»"));
  }

  private static TimeFormat pattern(String pattern, ZoneId zone) {
    var formatters = LANGUAGES.stream().map(language -> formatter(pattern, language)).toList();
    return (text, _) ->
        formatters.stream()
            .flatMap(formatter -> parsed(formatter, text, zone).stream())
            .filter(Times::plausible)
            .findFirst();
  }

  private static DateTimeFormatter formatter(String pattern, Locale language) {
    try {
      return new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern(pattern)
          .toFormatter(language);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "«" + pattern + "» is no date pattern: " + e.getMessage(), e);
    }
  }

  private static Optional<Instant> parsed(DateTimeFormatter formatter, String text, ZoneId zone) {
    try {
      var parsed =
          formatter.parseBest(
              text.strip(), ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
      return Optional.of(
          switch (parsed) {
            case ZonedDateTime zoned -> zoned.toInstant();
            case LocalDateTime local -> local.atZone(zone).toInstant();
            case LocalDate date -> date.atStartOfDay(zone).toInstant();
            default -> throw new DateTimeException("no time");
          });
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
