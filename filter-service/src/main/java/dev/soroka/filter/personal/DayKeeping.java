package dev.soroka.filter.personal;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Opens the coming days before they begin, and lets the old ones go. */
@Component
class DayKeeping {
  private static final int AHEAD = 2;

  private final Days days;
  private final Clock clock;

  DayKeeping(Days days, Clock clock) {
    this.days = days;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT1H")
  void keep() {
    var today = LocalDate.now(clock);
    today.datesUntil(today.plusDays(AHEAD + 1)).forEach(days::open);
    days.forget();
  }
}
