package dev.soroka.benchmarks.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Watch;
import dev.soroka.common.query.QueryLimits;
import dev.soroka.common.query.QueryOutcome.Parsed;
import dev.soroka.common.query.QueryParser;
import dev.soroka.filter.words.Analysis;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkloadTest {
  private final Workload workload = new Workload(7);

  @Test
  void everyWordIsItsOwnStemSoThatAllContendersSeeTheSameTokens() {
    var vocabulary = new Vocabulary(7);

    assertThat(IntStream.range(0, Vocabulary.WORDS).mapToObj(vocabulary::word))
        .doesNotHaveDuplicates()
        .allSatisfy(
            word ->
                assertThat(Analysis.tokens(word, 1))
                    .singleElement()
                    .satisfies(token -> assertThat(token.stem()).isEqualTo(word)));
  }

  @Test
  void everyWatchIsAQueryThatAPersonMayWrite() {
    var parser = new QueryParser(QueryLimits.DEFAULTS);

    assertThat(watches(500))
        .allSatisfy(watch -> assertThat(parser.parse(watch.query())).isInstanceOf(Parsed.class));
  }

  @Test
  void theSameSeedGivesTheSame() {
    assertThat(new Workload(7).items(20)).isEqualTo(workload.items(20));
    assertThat(watches(100))
        .isEqualTo(new Workload(7).watches(200).findFirst().orElseThrow().subList(0, 100));
    assertThat(new Workload(8).items(20)).isNotEqualTo(workload.items(20));
  }

  @Test
  void aChangedWatchKeepsItsNumberOnly() {
    var watches = watches(100);

    assertThat(workload.changes(100, 10))
        .extracting(Watch::id)
        .containsExactly(10L, 20L, 30L, 40L, 50L, 60L, 70L, 80L, 90L, 100L);
    assertThat(workload.changes(100, 10)).doesNotContainAnyElementsOf(watches);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void realTextsHaveAboutAHundredWords(String language) {
    assertThat(Reading.items(language))
        .hasSize(6)
        .allSatisfy(item -> assertThat(item.item().text().split(" ")).hasSizeBetween(90, 120));
  }

  private List<Watch> watches(int count) {
    return workload.watches(count).flatMap(List::stream).toList();
  }
}
