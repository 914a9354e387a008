package dev.soroka.storage.setting;

import dev.soroka.common.catalog.CatalogCopy.Feed;
import dev.soroka.common.contract.Setting;
import dev.soroka.storage.catalog.CatalogReading;
import dev.soroka.storage.catalog.Entries;
import dev.soroka.storage.catalog.Part;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings are a part of the catalogue that others copy. */
@Configuration(proxyBeanMethods = false)
class SettingConfiguration {
  @Bean
  Feed<Setting> settingFeed(CatalogReading reading, SettingRows rows) {
    return reading.feed(Entries.of(Part.SETTING, rows, SettingRow::setting, Setting::id));
  }
}
