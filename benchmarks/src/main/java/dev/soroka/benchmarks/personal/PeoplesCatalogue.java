package dev.soroka.benchmarks.personal;

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

/** A catalogue of these people and what they watch, in which nothing else stands or changes. */
final class PeoplesCatalogue implements CatalogApi {
  private final People people;

  PeoplesCatalogue(People people) {
    this.people = people;
  }

  @Override
  public CatalogPage<Source> sources(long after, int limit) {
    return nothing();
  }

  @Override
  public CatalogChanges<Source> sourceChanges(long after) {
    return unchanged();
  }

  @Override
  public CatalogPage<Subscriber> subscribers(long after, int limit) {
    return new CatalogPage<>(1, people.subscribers(), null);
  }

  @Override
  public CatalogChanges<Subscriber> subscriberChanges(long after) {
    return unchanged();
  }

  @Override
  public CatalogPage<Watch> watches(long after, int limit) {
    return new CatalogPage<>(1, people.watches(), null);
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
