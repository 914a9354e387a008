package dev.soroka.storage.catalog;

import dev.soroka.common.api.CatalogApi;
import dev.soroka.common.api.CatalogChanges;
import dev.soroka.common.api.CatalogPage;
import dev.soroka.common.catalog.CatalogCopy.Feed;
import dev.soroka.common.contract.Ban;
import dev.soroka.common.contract.Sender;
import dev.soroka.common.contract.Setting;
import dev.soroka.common.contract.Source;
import dev.soroka.common.contract.Subscriber;
import dev.soroka.common.contract.Watch;
import org.springframework.web.bind.annotation.RestController;

/** Lets the other services follow the catalogue. */
@RestController
class CatalogEndpoint implements CatalogApi {
  private final Feed<Source> sources;
  private final Feed<Subscriber> subscribers;
  private final Feed<Watch> watches;
  private final Feed<Sender> senders;
  private final Feed<Setting> settings;
  private final Feed<Ban> bans;

  CatalogEndpoint(
      Feed<Source> sources,
      Feed<Subscriber> subscribers,
      Feed<Watch> watches,
      Feed<Sender> senders,
      Feed<Setting> settings,
      Feed<Ban> bans) {
    this.sources = sources;
    this.subscribers = subscribers;
    this.watches = watches;
    this.senders = senders;
    this.settings = settings;
    this.bans = bans;
  }

  @Override
  public CatalogPage<Source> sources(long after, int limit) {
    return sources.page(after, limit);
  }

  @Override
  public CatalogChanges<Source> sourceChanges(long after) {
    return sources.changes(after);
  }

  @Override
  public CatalogPage<Subscriber> subscribers(long after, int limit) {
    return subscribers.page(after, limit);
  }

  @Override
  public CatalogChanges<Subscriber> subscriberChanges(long after) {
    return subscribers.changes(after);
  }

  @Override
  public CatalogPage<Watch> watches(long after, int limit) {
    return watches.page(after, limit);
  }

  @Override
  public CatalogChanges<Watch> watchChanges(long after) {
    return watches.changes(after);
  }

  @Override
  public CatalogPage<Sender> senders(long after, int limit) {
    return senders.page(after, limit);
  }

  @Override
  public CatalogChanges<Sender> senderChanges(long after) {
    return senders.changes(after);
  }

  @Override
  public CatalogPage<Setting> settings(long after, int limit) {
    return settings.page(after, limit);
  }

  @Override
  public CatalogChanges<Setting> settingChanges(long after) {
    return settings.changes(after);
  }

  @Override
  public CatalogPage<Ban> bans(long after, int limit) {
    return bans.page(after, limit);
  }

  @Override
  public CatalogChanges<Ban> banChanges(long after) {
    return bans.changes(after);
  }
}
