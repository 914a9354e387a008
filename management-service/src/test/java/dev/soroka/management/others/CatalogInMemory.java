package dev.soroka.management.others;

import dev.soroka.common.api.CatalogApi;
import dev.soroka.common.api.CatalogChanges;
import dev.soroka.common.api.CatalogPage;
import dev.soroka.common.contract.Ban;
import dev.soroka.common.contract.Sender;
import dev.soroka.common.contract.Setting;
import dev.soroka.common.contract.Source;
import dev.soroka.common.contract.Subscriber;
import dev.soroka.common.contract.Watch;
import java.util.List;
import org.springframework.stereotype.Component;

/** The sources for those who copy them, loaded anew after every change, and nothing else. */
@Component
class CatalogInMemory implements CatalogApi {
  private final SourcesInMemory sources;

  CatalogInMemory(SourcesInMemory sources) {
    this.sources = sources;
  }

  @Override
  public CatalogPage<Source> sources(long after, int limit) {
    long version = sources.version();
    return new CatalogPage<>(version, sources.list(null, after, limit), null);
  }

  @Override
  public CatalogChanges<Source> sourceChanges(long after) {
    long version = sources.version();
    return new CatalogChanges<>(version, after == version, List.of(), List.of());
  }

  @Override
  public CatalogPage<Subscriber> subscribers(long after, int limit) {
    return nothing();
  }

  @Override
  public CatalogChanges<Subscriber> subscriberChanges(long after) {
    return unchanged();
  }

  @Override
  public CatalogPage<Watch> watches(long after, int limit) {
    return nothing();
  }

  @Override
  public CatalogChanges<Watch> watchChanges(long after) {
    return unchanged();
  }

  @Override
  public CatalogPage<Sender> senders(long after, int limit) {
    return nothing();
  }

  @Override
  public CatalogChanges<Sender> senderChanges(long after) {
    return unchanged();
  }

  @Override
  public CatalogPage<Setting> settings(long after, int limit) {
    return nothing();
  }

  @Override
  public CatalogChanges<Setting> settingChanges(long after) {
    return unchanged();
  }

  @Override
  public CatalogPage<Ban> bans(long after, int limit) {
    return nothing();
  }

  @Override
  public CatalogChanges<Ban> banChanges(long after) {
    return unchanged();
  }

  private static <T> CatalogPage<T> nothing() {
    return new CatalogPage<>(1, List.of(), null);
  }

  private static <T> CatalogChanges<T> unchanged() {
    return new CatalogChanges<>(1, true, List.of(), List.of());
  }
}
