package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Visit;
import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Subscriber;
import dev.soroka.common.contract.Watch;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The watches of whoever visits, and never anybody else's. */
@Component
class OwnWatches {
  private final StorageApi.Watches watches;

  OwnWatches(StorageApi.Watches watches) {
    this.watches = watches;
  }

  /** All of them, the oldest first. */
  List<Watch> all(Visit visit) {
    return visit
        .known()
        .map(
            subscriber ->
                Paging.all(
                    after -> watches.list(subscriber.id(), after, Paging.FETCHED), Watch::id))
        .orElse(List.of());
  }

  /** The one with this id; nothing when it is gone or somebody else's. */
  Optional<Watch> find(Visit visit, long id) {
    var owner = visit.known().map(Subscriber::id);
    return watches.find(id).filter(watch -> owner.isPresent() && owner.get() == watch.subscriber());
  }
}
