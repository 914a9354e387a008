package dev.soroka.benchmarks.filter;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.benchmarks.Figure;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RaceTest {
  private static final Effort BRIEF = new Effort(20, 50, Duration.ZERO, Duration.ZERO);

  @Test
  void allContendersFindTheSameWatchesAndAreMeasured() throws Exception {
    var race = new Race(new Workload(7), 1_000, BRIEF);
    var figures = race.figures().stream().collect(toMap(Figure::name, Figure::value));

    assertThat(figures)
        .containsEntry("filter/1000/agree", 1.0)
        .containsKeys(
            "filter/1000/soroka/items_per_second",
            "filter/1000/soroka/p50_us",
            "filter/1000/plain/p99_us",
            "filter/1000/lucene-monitor/bytes_per_watch",
            "filter/1000/lucene-monitor/build_s",
            "filter/1000/plain/change_us");
    assertThat(figures.get("filter/1000/matched_percent_most")).isPositive();
    assertThat(race.summary()).startsWith("1,000 watches: ").endsWith("; all agree");
  }
}
