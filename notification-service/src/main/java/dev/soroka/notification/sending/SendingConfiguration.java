package dev.soroka.notification.sending;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.soroka.common.catalog.Settings;
import dev.soroka.common.catalog.SettingsConfiguration;
import dev.soroka.notification.account.Accounts;
import dev.soroka.notification.account.ClosedChats;
import dev.soroka.notification.outbox.Store;
import dev.soroka.notification.picture.Pictures;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Puts together what sends. */
@Configuration(proxyBeanMethods = false)
@Import(SettingsConfiguration.class)
class SendingConfiguration {
  @Bean
  Instruments instruments(
      SendingProperties properties, Settings settings, SendingMeters meters, Clock clock) {
    return new Instruments(properties, settings, meters, clock, Ticker.systemTicker());
  }

  @Bean
  Equipment equipment(
      Store store,
      Wording wording,
      Pictures pictures,
      Receipts receipts,
      Announcing announcing,
      Accounts accounts,
      ClosedChats closed,
      Instruments instruments) {
    return new Equipment(
        store, wording, pictures, receipts, announcing, accounts, closed, instruments);
  }

  @Bean
  Shifts shifts(Lines lines, Slots slots, Equipment equipment, ShiftWatcher watcher) {
    return new Shifts(lines, slots, equipment, watcher);
  }
}
