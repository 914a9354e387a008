package dev.soroka.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.soroka.testkit.BackingServices;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator can read of a filter that has told twenty subscribers of two items. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MetricsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int ITEMS = 2;
  private static final double TOLD = Filters.SUBSCRIBERS * ITEMS;

  private Filters filters;
  private MeterRegistry meters;

  @BeforeAll
  void tellTwentyOfTwo() {
    filters = new Filters(BackingServices.qpid());
    var filter = filters.start(1, 0);
    meters = filter.getBean(MeterRegistry.class);
    await().atMost(PATIENCE).until(() -> age("sources") >= 0);
    Filters.store(filter, ITEMS);
    await()
        .atMost(PATIENCE)
        .until(() -> meters.counter("soroka_filter_decisions", "reason", "now").count() == TOLD);
  }

  @AfterAll
  void close() {
    filters.close();
  }

  @Test
  void countsItemsCandidatesMatchesAndDecisions() {
    assertThat(meters.get("soroka_filter_items").tag("silent", "false").counter().count())
        .isEqualTo(ITEMS);
    assertThat(meters.get("soroka_filter_candidates").counter().count()).isEqualTo(TOLD);
    assertThat(meters.get("soroka_filter_matches").counter().count()).isEqualTo(TOLD);
    assertThat(meters.get("soroka_filter_cooldown_hits").counter().count()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"blacklist", "outline", "query", "audience"})
  void countsWhatALayerRejects(String layer) {
    assertThat(meters.get("soroka_filter_rejected").tag("layer", layer).counter().count()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"analysis", "matching"})
  void timesEveryItem_byTheKindOfItsSource(String stage) {
    var timer = meters.get("soroka_filter_match").tags("stage", stage, "kind", "feed").timer();

    // The item, and, where it is analysed, the revision before it.
    assertThat(timer.count()).isGreaterThanOrEqualTo(ITEMS);
    assertThat(timer.takeSnapshot().histogramCounts()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"soroka_filter_watches, 20", "soroka_filter_index_bytes, 1000"})
  void measuresTheIndex(String name, double least) {
    assertThat(meters.get(name).gauge().value()).isGreaterThanOrEqualTo(least);
  }

  @Test
  void tellsHowOldEachCopyIs() {
    assertThat(List.of("watches", "subscribers", "sources", "settings", "bans"))
        .allSatisfy(copy -> assertThat(age(copy)).isBetween(0.0, PATIENCE.toSeconds() * 1.0));
  }

  private double age(String copy) {
    return meters.get("soroka_catalog_age_seconds").tag("copy", copy).gauge().value();
  }
}
