package dev.soroka.management.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.CollectionFinished;
import dev.soroka.common.contract.CollectionFinished.Result;
import dev.soroka.common.contract.Priority;
import dev.soroka.common.contract.Pulse;
import dev.soroka.common.contract.Source;
import dev.soroka.common.ops.Service;
import dev.soroka.testkit.ServiceDatabase;
import dev.soroka.testkit.Sources;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScheduleRowsIT {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final ServiceDatabase database = ServiceDatabase.fresh(Service.MANAGEMENT);
  private final ScheduleRows rows =
      new ScheduleRows(database.client(), RandomGenerator.of("L64X128MixRandom"));
  private final HealthRows healths = new HealthRows(database.client());

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void isNotRequestedTwiceWhileACollectionIsUnderWay() {
    rows.put(source(1, 1), NOON);
    claim(NOON);

    assertThat(claim(NOON.plusSeconds(60))).isEmpty();
  }

  @Test
  void isRequestedAgainWhenACollectionNeverFinishes() {
    rows.put(source(1, 1), NOON);
    long lost = claim(NOON).getFirst().run();

    var again = claim(NOON.plus(LIMIT).plusSeconds(1));

    assertThat(again).singleElement().satisfies(due -> assertThat(due.run()).isGreaterThan(lost));
    assertThat(rows.finish(finished(lost, Result.COLLECTED, NOON.plusSeconds(200)))).isFalse();
  }

  @Test
  void ignoresAnAnswerThatWasToldBefore() {
    rows.put(source(1, 1), NOON);
    var answer = finished(claim(NOON).getFirst().run(), Result.COLLECTED, NOON.plusSeconds(1));

    assertThat(rows.finish(answer)).isTrue();
    assertThat(rows.finish(answer)).isFalse();
  }

  @Test
  void growsThePauseWithEveryFailureAndForgetsItWithASuccess() {
    rows.put(source(1, 1), NOON);
    var time = NOON;
    for (int failures = 1; failures <= 3; failures++) {
      time = time.plus(Duration.ofHours(1));
      rows.finish(finished(claim(time).getFirst().run(), Result.FAILED, time));
    }
    // The third failure: a pause of four intervals, less at most a fifth.
    assertThat(claim(time.plus(Duration.ofMinutes(3)))).isEmpty();
    assertThat(healths.of(1)).get().extracting(SourceHealth::breaker).isEqualTo("open");

    var later = time.plus(Duration.ofHours(1));
    rows.finish(finished(claim(later).getFirst().run(), Result.COLLECTED, later));

    assertThat(healths.of(1))
        .get()
        .extracting(SourceHealth::state, SourceHealth::breaker, SourceHealth::lastError)
        .containsExactly("ok", "closed", null);
  }

  @Test
  void pausesNoLongerThanAnHourHoweverOftenItFails() {
    rows.put(
        Sources.feed("https://example.org/1").id(1).interval(Duration.ofMinutes(30)).source(),
        NOON);
    var time = NOON;
    for (int failures = 1; failures <= 10; failures++) {
      time = time.plus(Duration.ofHours(1));
      rows.finish(finished(claim(time).getFirst().run(), Result.FAILED, time));
    }

    assertThat(claim(time.plus(Duration.ofHours(1)))).hasSize(1);
  }

  @Test
  void isAskedMoreSeldomWhileItSeldomChanges() {
    rows.put(source(1, 1), NOON);
    var pulse = pulse(Duration.ofMinutes(4));
    rows.finish(finished(claim(NOON).getFirst().run(), pulse, NOON));

    assertThat(claim(NOON.plusSeconds(200))).isEmpty();
    assertThat(claim(NOON.plusSeconds(240))).hasSize(1);
    assertThat(healths.of(1))
        .get()
        .returns(Duration.ofMinutes(4), SourceHealth::interval)
        .returns(NOON, SourceHealth::changedAt);
  }

  @Test
  void isNeverAskedMoreOftenThanItsOwnerSays() {
    rows.put(source(1, 1), NOON);
    rows.finish(finished(claim(NOON).getFirst().run(), pulse(Duration.ofSeconds(1)), NOON));

    assertThat(claim(NOON.plusSeconds(56))).isEmpty();
  }

  @Test
  void waitsForAsLongAsTheServerWants() {
    rows.put(source(1, 1), NOON);
    long run = claim(NOON).getFirst().run();

    rows.finish(finished(run, Result.UNCHANGED, NOON, NOON.plusSeconds(3_600)));

    assertThat(claim(NOON.plusSeconds(3_599))).isEmpty();
    assertThat(claim(NOON.plusSeconds(3_600))).hasSize(1);
  }

  @Test
  void isDueAgainAnIntervalAfterItWasDue() {
    rows.put(source(1, 1), NOON);
    rows.finish(finished(claim(NOON).getFirst().run(), Result.COLLECTED, NOON.plusSeconds(20)));

    assertThat(claim(NOON.plusSeconds(56))).isEmpty();
    assertThat(claim(NOON.plusSeconds(60))).hasSize(1);
  }

  @Test
  void staysSilentUntilACollectionOfThisGenerationHasSucceeded() {
    rows.put(source(1, 1), NOON);
    var first = claim(NOON).getFirst();
    rows.finish(finished(first.run(), Result.FAILED, NOON));
    var second = claim(NOON.plusSeconds(600)).getFirst();
    rows.finish(finished(second.run(), Result.COLLECTED, NOON.plusSeconds(600)));
    var third = claim(NOON.plusSeconds(1_200)).getFirst();

    assertThat(List.of(first, second, third))
        .extracting(DueCollection::silent)
        .containsExactly(true, true, false);
  }

  @Test
  void isSilentOnceMoreWhenTheMappingChangesDuringACollection() {
    rows.put(source(1, 1), NOON);
    var running = claim(NOON).getFirst();
    rows.put(source(1, 2), NOON.plusSeconds(1));
    rows.finish(finished(running.run(), Result.COLLECTED, NOON.plusSeconds(2)));

    assertThat(claim(NOON.plusSeconds(60))).singleElement().matches(DueCollection::silent);
  }

  @Test
  void forgetsTheCursorOfAnotherGeneration() {
    rows.put(source(1, 1), NOON);
    rows.finish(finished(claim(NOON).getFirst().run(), Result.COLLECTED, NOON));
    rows.put(source(1, 2), NOON);

    assertThat(claim(NOON.plusSeconds(60)).getFirst().cursor()).isNull();
  }

  @Test
  void keepsItsTimesOverARestart() {
    rows.put(source(1, 1), NOON);
    rows.finish(finished(claim(NOON).getFirst().run(), Result.COLLECTED, NOON));

    rows.put(source(1, 1), NOON.plusSeconds(10));

    assertThat(claim(NOON.plusSeconds(10))).isEmpty();
  }

  @Test
  void claimsNoMoreThanMayBeUnderWay() {
    for (long id = 1; id <= 5; id++) {
      rows.put(source(id, 1), NOON);
    }

    assertThat(rows.claim(Priority.NORMAL, 3, NOON, NOON.plus(LIMIT))).hasSize(3);
    assertThat(rows.claim(Priority.NORMAL, 3, NOON, NOON.plus(LIMIT))).isEmpty();
  }

  @Test
  void findsWhatACrashLeftUnannounced() {
    rows.put(source(1, 1), NOON);
    var due = claim(NOON);

    assertThat(rows.unannounced(NOON.plusSeconds(5), 10)).isEqualTo(due);
    rows.markAnnounced(List.of(due.getFirst().run()), NOON.plusSeconds(6));
    assertThat(rows.unannounced(NOON.plusSeconds(60), 10)).isEmpty();
  }

  @Test
  void collectsAtOnceWhenAsked() {
    rows.put(source(1, 1), NOON);
    rows.finish(finished(claim(NOON).getFirst().run(), Result.COLLECTED, NOON));

    assertThat(rows.hasten(1, NOON.plusSeconds(5))).isTrue();
    assertThat(claim(NOON.plusSeconds(5))).hasSize(1);
    assertThat(rows.hasten(404, NOON)).isFalse();
  }

  @Test
  void forgetsSourcesThatTheCatalogueNoLongerHas() {
    rows.put(source(1, 1), NOON);
    rows.put(source(2, 1), NOON);

    rows.retain(Set.of(2L));

    assertThat(healths.of(1)).isEmpty();
    assertThat(healths.of(2)).isPresent();
  }

  private List<DueCollection> claim(Instant now) {
    return rows.claim(Priority.NORMAL, 100, now, now.plus(LIMIT));
  }

  private static CollectionFinished finished(long run, Result result, Instant at) {
    return finished(run, result, at, null);
  }

  private static CollectionFinished finished(
      long run, Result result, Instant at, @Nullable Instant notBefore) {
    var error = result == Result.FAILED ? "The page answered 503" : null;
    return new CollectionFinished(
        run, 1, result, error, "cursor", 0, 1, notBefore, at, Duration.ofSeconds(1));
  }

  private static CollectionFinished finished(long run, Pulse pulse, Instant at) {
    return new CollectionFinished(
        run, 1, Result.COLLECTED, null, "", 0, 1, null, at, Duration.ofSeconds(1), pulse);
  }

  private static Pulse pulse(Duration interval) {
    return new Pulse(Pulse.Breaker.CLOSED, null, interval, NOON, null, List.of());
  }

  private static Source source(long id, int generation) {
    return Sources.feed("https://example.org/" + id).id(id).generation(generation).source();
  }
}
