package dev.soroka.storage.item;

import dev.soroka.common.amqp.Bus;
import dev.soroka.common.announce.Announcer;
import dev.soroka.common.contract.StoredItem;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Stored items are announced by the mechanism that all services share. */
@Configuration(proxyBeanMethods = false)
class ItemConfiguration {
  @Bean
  Announcer<StoredItem> itemAnnouncer(Announcements announcements, Bus bus, Clock clock) {
    return new Announcer<>(announcements, bus, clock);
  }
}
