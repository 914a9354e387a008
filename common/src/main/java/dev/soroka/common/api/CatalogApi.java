package dev.soroka.common.api;

import dev.soroka.common.contract.Ban;
import dev.soroka.common.contract.Sender;
import dev.soroka.common.contract.Setting;
import dev.soroka.common.contract.Source;
import dev.soroka.common.contract.Subscriber;
import dev.soroka.common.contract.Watch;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** The catalogue as copies follow it: pages of a snapshot by id, and what changed since. */
public interface CatalogApi {
  @GetExchange("/internal/catalog/sources")
  CatalogPage<Source> sources(@RequestParam long after, @RequestParam int limit);

  @GetExchange("/internal/catalog/sources/changes")
  CatalogChanges<Source> sourceChanges(@RequestParam long after);

  @GetExchange("/internal/catalog/subscribers")
  CatalogPage<Subscriber> subscribers(@RequestParam long after, @RequestParam int limit);

  @GetExchange("/internal/catalog/subscribers/changes")
  CatalogChanges<Subscriber> subscriberChanges(@RequestParam long after);

  @GetExchange("/internal/catalog/watches")
  CatalogPage<Watch> watches(@RequestParam long after, @RequestParam int limit);

  @GetExchange("/internal/catalog/watches/changes")
  CatalogChanges<Watch> watchChanges(@RequestParam long after);

  @GetExchange("/internal/catalog/senders")
  CatalogPage<Sender> senders(@RequestParam long after, @RequestParam int limit);

  @GetExchange("/internal/catalog/senders/changes")
  CatalogChanges<Sender> senderChanges(@RequestParam long after);

  @GetExchange("/internal/catalog/settings")
  CatalogPage<Setting> settings(@RequestParam long after, @RequestParam int limit);

  @GetExchange("/internal/catalog/settings/changes")
  CatalogChanges<Setting> settingChanges(@RequestParam long after);

  @GetExchange("/internal/catalog/bans")
  CatalogPage<Ban> bans(@RequestParam long after, @RequestParam int limit);

  @GetExchange("/internal/catalog/bans/changes")
  CatalogChanges<Ban> banChanges(@RequestParam long after);
}
