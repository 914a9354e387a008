package dev.soroka.storage.retention;

import dev.soroka.common.catalog.Settings;
import dev.soroka.storage.group.Grouping;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Every hour and at every start: makes room for what is to come and forgets what has been kept long
 * enough. Of several instances one does it.
 */
@Component
class Retention implements SmartInitializingSingleton {
  private static final Logger log = LoggerFactory.getLogger(Retention.class);
  private static final int MONTHS_AHEAD = 2;
  private static final Duration SHORTEST = Duration.ofDays(1);

  private final Turns turns;
  private final Months months;
  private final Forgetting forgetting;
  private final Settings settings;
  private final RetentionProperties properties;
  private final Clock clock;

  Retention(
      Turns turns,
      Months months,
      Forgetting forgetting,
      Settings settings,
      RetentionProperties properties,
      Clock clock) {
    this.turns = turns;
    this.months = months;
    this.forgetting = forgetting;
    this.settings = settings;
    this.properties = properties;
    this.clock = clock;
  }

  /** The present month is there before the first message comes. */
  @Override
  public void afterSingletonsInstantiated() {
    makeMonths();
  }

  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
  void makeMonths() {
    var present = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
    for (int ahead = 0; ahead <= MONTHS_AHEAD; ahead++) {
      var month = present.plusMonths(ahead);
      turns.take("make months", () -> months.make(month));
    }
  }

  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
  void dropMonths() {
    var kept = settings.duration("retention.items", properties.items());
    // A slip of the pen must not cost everything there is.
    var moment = before(kept.compareTo(SHORTEST) < 0 ? SHORTEST : kept);
    turns.take(
        "drop months",
        () -> months.dropBefore(moment).forEach(month -> log.info("Items of {} dropped", month)));
  }

  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
  void forgetKeys() {
    turns.take("forget keys", () -> forgetting.keysSeenBefore(before(properties.keys())));
  }

  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
  void forgetBands() {
    turns.take("forget bands", () -> forgetting.bandsBefore(before(Grouping.WINDOW)));
  }

  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
  void forgetChanges() {
    turns.take("forget changes", () -> forgetting.changesBefore(before(properties.changes())));
  }

  private Instant before(Duration age) {
    return clock.instant().minus(age);
  }
}
