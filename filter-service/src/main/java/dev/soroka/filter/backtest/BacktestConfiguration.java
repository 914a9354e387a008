package dev.soroka.filter.backtest;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.catalog.CatalogCopy;
import dev.soroka.common.contract.Source;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The items of the last days, what follows them, and what is known of their sources. */
@Configuration(proxyBeanMethods = false)
class BacktestConfiguration {
  @Bean
  ScratchFolder itemFolder(BacktestProperties properties) {
    return ScratchFolder.in(properties.folder());
  }

  @Bean
  ItemIndex itemIndex(ScratchFolder itemFolder) {
    return ItemIndex.in(itemFolder.path());
  }

  /** The index is closed by itself. */
  @Bean(destroyMethod = "")
  Past past(ItemIndex index, KnownSources sources) {
    return new Past(index, sources);
  }

  /** Filled by the one copy of the sources. */
  @Bean
  KnownSources knownSources(ItemIndex index) {
    return new KnownSources(index::forgetSource);
  }

  @Bean
  Following itemFollowing(
      StorageApi.ItemLog items, ItemIndex index, MeterRegistry meters, Clock clock) {
    return new Following(items, index, meters, clock);
  }

  @Bean
  Onlookers onlookers(
      StorageApi.Subscribers subscribers,
      StorageApi.Sources storage,
      CatalogCopy<Source> sourceCopy,
      KnownSources sources) {
    return new Onlookers(subscribers, storage, sourceCopy, sources);
  }

  @Bean
  Backtests backtests(
      Past past,
      Onlookers onlookers,
      Following following,
      StorageApi.Items items,
      Clock clock,
      MeterRegistry meters) {
    return new Backtesting(past, onlookers, following, items, clock, meters);
  }
}
