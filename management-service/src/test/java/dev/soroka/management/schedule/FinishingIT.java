package dev.soroka.management.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.CollectionFinished;
import dev.soroka.common.contract.CollectionFinished.Result;
import dev.soroka.common.contract.Priority;
import dev.soroka.common.json.SorokaJson;
import dev.soroka.common.ops.Service;
import dev.soroka.management.notice.NoticeRows;
import dev.soroka.management.schedule.Finishing.Ending;
import dev.soroka.testkit.ServiceDatabase;
import dev.soroka.testkit.Sources;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FinishingIT {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final ServiceDatabase database = ServiceDatabase.fresh(Service.MANAGEMENT);
  private final ScheduleRows rows =
      new ScheduleRows(database.client(), RandomGenerator.of("L64X128MixRandom"));
  private final Finishing finishing =
      new Finishing(
          rows,
          new StandingRows(database.client()),
          new NoticeRows(database.client(), SorokaJson.mapper()),
          database.transaction());
  private Instant now = NOON;

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void tellsOfNothingTwice_whenAnAnswerComesTwice() {
    rows.put(Sources.feed("https://example.org/1").id(1).source(), NOON);
    for (int i = 0; i < 2; i++) {
      assertThat(finishing.on(failed(claim()))).isEqualTo(Ending.ENDED);
    }
    var third = failed(claim());

    assertThat(finishing.on(third)).isEqualTo(Ending.WITH_NEWS);
    assertThat(finishing.on(third)).isEqualTo(Ending.UNKNOWN);
    assertThat(finishing.on(failed(claim()))).isEqualTo(Ending.ENDED);
    assertThat(database.count("source_notice where told_at is null")).isEqualTo(1);
  }

  private long claim() {
    now = now.plus(Duration.ofHours(2));
    return rows.claim(Priority.NORMAL, 100, now, now.plusSeconds(60)).getFirst().run();
  }

  private CollectionFinished failed(long run) {
    return new CollectionFinished(
        run, 1, Result.FAILED, "It answered 500", null, 0, 0, null, now, Duration.ZERO);
  }
}
