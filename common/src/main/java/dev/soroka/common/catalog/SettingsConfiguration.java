package dev.soroka.common.catalog;

import dev.soroka.common.api.CatalogApi;
import dev.soroka.common.contract.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The settings, for services that have any. */
@Configuration(proxyBeanMethods = false)
public class SettingsConfiguration {
  @Bean
  Settings settings(Environment environment) {
    return new Settings(environment);
  }

  @Bean
  CatalogCopy<Setting> settingsCopy(CatalogApi catalog, Settings settings) {
    var copy =
        new CatalogCopy<>(
            "settings",
            CatalogCopy.Feed.of(catalog::settings, catalog::settingChanges),
            Setting::id,
            settings);
    settings.filledBy(copy);
    return copy;
  }
}
