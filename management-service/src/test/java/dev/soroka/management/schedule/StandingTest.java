package dev.soroka.management.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.CollectionFinished;
import dev.soroka.common.contract.CollectionFinished.Result;
import dev.soroka.common.contract.Pulse;
import dev.soroka.common.contract.Pulse.Breaker;
import dev.soroka.common.contract.Pulse.Loss;
import dev.soroka.management.notice.News;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A source that is collected once a minute. */
class StandingTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Loss BUDGET = new Loss("numbers.budget", 90, 0);

  private final List<News> told = new ArrayList<>();
  private Standing standing = Standing.NEW;
  private Instant now = NOON;

  @Test
  void isSilentAboutASlip() {
    fails(2);
    answers(0, Breaker.CLOSED);

    assertThat(told).isEmpty();
  }

  @Test
  void tellsOnceThatItFailsAndOnceThatItAnswersAgain() {
    fails(10);
    answers(0, Breaker.TRIAL);
    answers(0, Breaker.CLOSED);
    answers(0, Breaker.CLOSED);

    assertThat(told)
        .containsExactly(
            News.failing(Duration.ofMinutes(2), "It answered 500"),
            News.recovered(Duration.ofMinutes(11)));
  }

  @Test
  void tellsOnceThatAFallbackServesAndOnceThatItsOwnAddressDoesAgain() {
    answers(1, Breaker.CLOSED);
    answers(1, Breaker.CLOSED);
    answers(1, Breaker.OPEN);
    answers(1, Breaker.OPEN);
    answers(0, Breaker.TRIAL);
    answers(0, Breaker.CLOSED);

    assertThat(told)
        .containsExactly(
            News.fallback(Duration.ofMinutes(2), "It answered 500", 1),
            News.recovered(Duration.ofMinutes(5)));
  }

  @Test
  void tellsWhenEvenTheFallbackFails_andWhenThatAnswersAgain() {
    for (int i = 0; i < 3; i++) {
      answers(1, Breaker.OPEN);
    }
    fails(3);
    answers(1, Breaker.OPEN);

    assertThat(told)
        .extracting(News::kind)
        .containsExactly(News.Kind.FALLBACK, News.Kind.FAILING, News.Kind.FALLBACK);
  }

  @Test
  void tellsOnceThatItIsUnusuallyQuiet_andAgainAfterItWasNot() {
    var habit = Duration.ofHours(1);
    collected(NOON.minus(Duration.ofHours(3)), habit, List.of());
    assertThat(told).isEmpty();

    collected(NOON.minus(Duration.ofHours(5)), habit, List.of());
    collected(NOON.minus(Duration.ofHours(5)), habit, List.of());
    collected(now, habit, List.of());
    collected(NOON.minus(Duration.ofHours(6)), habit, List.of());

    assertThat(told).extracting(News::kind).containsExactly(News.Kind.QUIET, News.Kind.QUIET);
    assertThat(told.getFirst().habit()).isEqualTo(habit);
  }

  @Test
  void isSilentAboutAShortQuiet_howeverOftenItUsuallyChanges() {
    collected(NOON.minus(Duration.ofMinutes(30)), Duration.ofSeconds(10), List.of());

    assertThat(told).isEmpty();
  }

  @Test
  void tellsOnceOfEachLostField() {
    var link = new Loss("link", 100, 10);
    collected(now, null, List.of(BUDGET));
    collected(now, null, List.of(BUDGET));
    collected(now, null, List.of(BUDGET, link));
    collected(now, null, List.of());
    collected(now, null, List.of(link));

    assertThat(told)
        .containsExactly(
            News.drifted(List.of(BUDGET)),
            News.drifted(List.of(link)),
            News.drifted(List.of(link)));
  }

  @Test
  void keepsWhatItKnowsWhenACollectorSaysNothing() {
    collected(now, null, List.of(BUDGET));
    var before = standing;

    after(finished(Result.COLLECTED, 0, null));

    assertThat(standing).isEqualTo(before);
  }

  private void fails(int times) {
    for (int i = 0; i < times; i++) {
      after(finished(Result.FAILED, 0, pulse(Breaker.OPEN, null, null, List.of())));
    }
  }

  private void answers(int serving, Breaker breaker) {
    after(finished(Result.COLLECTED, serving, pulse(breaker, null, null, List.of())));
  }

  private void collected(Instant changedAt, @Nullable Duration habit, List<Loss> losses) {
    after(finished(Result.COLLECTED, 0, pulse(Breaker.CLOSED, changedAt, habit, losses)));
  }

  private void after(CollectionFinished finished) {
    var change = standing.after(finished);
    standing = change.standing();
    told.addAll(change.news());
    now = now.plus(Duration.ofMinutes(1));
  }

  private CollectionFinished finished(Result result, int serving, @Nullable Pulse pulse) {
    var error = result == Result.FAILED ? "It answered 500" : null;
    return new CollectionFinished(
        1, 7, result, error, null, serving, 1, null, now, Duration.ZERO, pulse);
  }

  private static Pulse pulse(
      Breaker breaker, @Nullable Instant changedAt, @Nullable Duration habit, List<Loss> losses) {
    return new Pulse(breaker, "It answered 500", Duration.ofMinutes(1), changedAt, habit, losses);
  }
}
