package dev.soroka.storage.catalog;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.api.StorageApi.CatalogChanges;
import dev.soroka.common.api.StorageApi.CatalogPage;
import dev.soroka.common.contract.Sender;
import dev.soroka.common.contract.Setting;
import dev.soroka.common.contract.Source;
import dev.soroka.common.contract.Subscriber;
import dev.soroka.common.contract.Watch;
import org.springframework.web.bind.annotation.RestController;

/** Lets the other services follow the catalogue. */
@RestController
class CatalogEndpoint implements StorageApi.Catalog {
  private final CatalogReading reading;
  private final Entries<Source> sources;
  private final Entries<Subscriber> subscribers;
  private final Entries<Watch> watches;
  private final Entries<Sender> senders;
  private final Entries<Setting> settings;

  CatalogEndpoint(
      CatalogReading reading,
      Entries<Source> sources,
      Entries<Subscriber> subscribers,
      Entries<Watch> watches,
      Entries<Sender> senders,
      Entries<Setting> settings) {
    this.reading = reading;
    this.sources = sources;
    this.subscribers = subscribers;
    this.watches = watches;
    this.senders = senders;
    this.settings = settings;
  }

  @Override
  public CatalogPage<Source> sources(long after, int limit) {
    return reading.page(sources, after, limit);
  }

  @Override
  public CatalogChanges<Source> sourceChanges(long after) {
    return reading.changes(sources, after);
  }

  @Override
  public CatalogPage<Subscriber> subscribers(long after, int limit) {
    return reading.page(subscribers, after, limit);
  }

  @Override
  public CatalogChanges<Subscriber> subscriberChanges(long after) {
    return reading.changes(subscribers, after);
  }

  @Override
  public CatalogPage<Watch> watches(long after, int limit) {
    return reading.page(watches, after, limit);
  }

  @Override
  public CatalogChanges<Watch> watchChanges(long after) {
    return reading.changes(watches, after);
  }

  @Override
  public CatalogPage<Sender> senders(long after, int limit) {
    return reading.page(senders, after, limit);
  }

  @Override
  public CatalogChanges<Sender> senderChanges(long after) {
    return reading.changes(senders, after);
  }

  @Override
  public CatalogPage<Setting> settings(long after, int limit) {
    return reading.page(settings, after, limit);
  }

  @Override
  public CatalogChanges<Setting> settingChanges(long after) {
    return reading.changes(settings, after);
  }
}
