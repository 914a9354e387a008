package dev.soroka.benchmarks.filter;

import dev.soroka.benchmarks.Figure;
import dev.soroka.common.contract.StoredItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The language analysis of ordinary items of about 100 words, in English and in Russian. */
final class Reading {
  private static final Duration WARM_UP = Duration.ofSeconds(2);
  private static final Duration MEASURED = Duration.ofSeconds(2);
  private static final int WATCHES = 10_000;

  private final Soroka soroka = new Soroka();

  Reading(Workload workload) {
    workload.watches(WATCHES).forEach(soroka::addAll);
  }

  List<Figure> figures() {
    var english = items("en");
    var russian = items("ru");
    var both = Stream.concat(english.stream(), russian.stream()).toList();
    Pace.of(both, WARM_UP, soroka::analysed);
    return List.of(
        new Figure("filter/analysis_us", micros(both), "µs"),
        new Figure("filter/analysis_en_us", micros(english), "µs"),
        new Figure("filter/analysis_ru_us", micros(russian), "µs"));
  }

  /** The items of a language: a title, the text on the next line, an empty line between items. */
  static List<StoredItem> items(String language) {
    return Arrays.stream(texts(language).split("\n\n"))
        .map(item -> item.strip().split("\n", 2))
        .map(item -> ItemMaker.item(item[0], item[1]))
        .toList();
  }

  private double micros(List<StoredItem> items) {
    return Pace.of(items, MEASURED, soroka::analysed).p50Micros();
  }

  private static String texts(String language) {
    try (var stream = Reading.class.getResourceAsStream("items_" + language + ".txt")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
