package dev.soroka.common.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.api.CatalogChanges;
import dev.soroka.common.api.CatalogPage;
import dev.soroka.common.contract.Setting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class SettingsTest {
  private final Settings settings = new Settings(environment());

  @Test
  void ignoresAValueThatCannotBeRead() {
    settings.put(new Setting(1, "sender.bot-rate", "many"));

    assertThat(settings.number("sender.bot-rate", 30)).isEqualTo(30);
  }

  @Test
  void letsNoDefaultDecideJustAfterAStart() {
    var limit = new Setting(1, "personal.instant-limit", "3");
    settings.filledBy(
        new CatalogCopy<>(
            "settings",
            CatalogCopy.Feed.of(
                (after, size) -> new CatalogPage<>(1, List.of(limit), null),
                after -> new CatalogChanges<>(1, true, List.of(), List.of())),
            Setting::id,
            settings));

    assertThat(settings.loaded().number("personal.instant-limit", 10)).isEqualTo(3);
  }

  @Test
  void prefersWhatWasChangedAtRunTimeToTheEnvironment() {
    settings.put(new Setting(1, "retention.items", "30d"));

    assertThat(settings.duration("retention.items", Duration.ofDays(1)))
        .isEqualTo(Duration.ofDays(30));
  }

  @Test
  void returnsToTheEnvironmentWhenTheChangeIsRemoved() {
    settings.put(new Setting(1, "retention.items", "30d"));
    settings.remove(1);

    assertThat(settings.duration("retention.items", Duration.ofDays(1)))
        .isEqualTo(Duration.ofDays(90));
  }

  @Test
  void hasADefaultForWhatNobodySaid() {
    assertThat(settings.text("unknown", "otherwise")).isEqualTo("otherwise");
  }

  private static StandardEnvironment environment() {
    var environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("given", Map.of("retention.items", "90d")));
    return environment;
  }
}
