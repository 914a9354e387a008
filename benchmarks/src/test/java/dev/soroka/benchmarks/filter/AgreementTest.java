package dev.soroka.benchmarks.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {
  private final Workload workload = new Workload(7);
  private final Effort effort = new Effort(3, 10, Duration.ZERO, Duration.ZERO);
  private final Answers right = answers(new Soroka());

  @Test
  void noticesASingleMissingWatch() {
    var first = right.watches(0);
    var lacking =
        new Answers(List.of(first.subList(1, first.size()), right.watches(1), right.watches(2)));

    assertThat(new Agreement(workload, 2_000, effort).of(right, right, lacking)).isFalse();
    assertThat(new Agreement(workload, 2_000, effort).of(lacking, lacking, lacking)).isFalse();
  }

  @Test
  void isThereWhenEveryContenderFindsTheSame() {
    assertThat(new Agreement(workload, 2_000, effort).of(right, right, right)).isTrue();
  }

  private Answers answers(Soroka soroka) {
    workload.watches(2_000).forEach(soroka::addAll);
    workload.changes(2_000, 10).forEach(soroka::change);
    return Answers.of(soroka, workload.items(3));
  }
}
