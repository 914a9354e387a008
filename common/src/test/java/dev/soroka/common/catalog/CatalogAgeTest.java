package dev.soroka.common.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.api.CatalogChanges;
import dev.soroka.common.api.CatalogPage;
import dev.soroka.common.contract.Setting;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogAgeTest {
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final CatalogMap<Setting> settings = new CatalogMap<>(Setting::id);
  private Instant now = Instant.parse("2026-03-31T12:00:00Z");
  private boolean away;

  private final InstantSource source = () -> now;
  private final CatalogFollower follower =
      new CatalogFollower(
          List.of(new CatalogCopy<>("settings", feed(), Setting::id, settings)),
          meters,
          source.withZone(ZoneOffset.UTC));

  @Test
  void isUnknown_untilTheCopyIsLoaded() {
    away = true;

    follower.refresh();

    assertThat(age()).isNaN();
  }

  @Test
  void growsWhileStorageIsAway_andIsNothingOnceItIsBack() {
    follower.refresh();
    away = true;
    now = now.plus(Duration.ofMillis(90_500));
    follower.refresh();
    assertThat(age()).isEqualTo(90.5);

    away = false;
    follower.refresh();

    assertThat(age()).isZero();
  }

  private double age() {
    return meters.get("soroka_catalog_age_seconds").tag("copy", "settings").gauge().value();
  }

  private CatalogCopy.Feed<Setting> feed() {
    return CatalogCopy.Feed.of((_, _) -> page(), _ -> nothing());
  }

  private CatalogPage<Setting> page() {
    if (away) {
      throw new IllegalStateException("storage is away");
    }
    return new CatalogPage<>(1, List.of(), null);
  }

  private CatalogChanges<Setting> nothing() {
    page();
    return new CatalogChanges<>(1, true, List.of(), List.of());
  }
}
