package dev.soroka.storage.source;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.api.StorageApi.AddedSource;
import dev.soroka.common.api.StorageApi.NewSource;
import dev.soroka.common.contract.Source;
import dev.soroka.storage.replica.RecentWrites;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RestController;

/** Keeps the sources and who added them. */
@RestController
class SourcesEndpoint implements StorageApi.Sources {
  private final SourceTable sources;
  private final Adding adding;
  private final Editing editing;
  private final Removal removal;
  private final TransactionTemplate transaction;
  private final RecentWrites writes;

  SourcesEndpoint(
      SourceTable sources,
      Adding adding,
      Editing editing,
      Removal removal,
      TransactionTemplate transaction,
      RecentWrites writes) {
    this.sources = sources;
    this.adding = adding;
    this.editing = editing;
    this.removal = removal;
    this.transaction = transaction;
    this.writes = writes;
  }

  @Override
  public AddedSource add(NewSource wanted) {
    var added = adding.add(wanted);
    written(wanted.subscriber());
    return added;
  }

  @Override
  public Source change(long id, Source source, @Nullable Long subscriber) {
    var changed = editing.change(id, source, subscriber);
    written(subscriber);
    return changed;
  }

  @Override
  public void remove(long id, @Nullable Long subscriber) {
    transaction.executeWithoutResult(
        _ -> {
          if (subscriber == null) {
            removal.remove(id);
          } else {
            removal.leave(id, subscriber);
          }
        });
    written(subscriber);
  }

  @Override
  public Optional<Source> find(long id) {
    return sources.find(id);
  }

  @Override
  public List<Source> list(@Nullable Long subscriber, long after, int limit) {
    return sources.list(subscriber, after, limit);
  }

  @Override
  public List<Long> members(long id) {
    return adding.membersOf(id);
  }

  private void written(@Nullable Long subscriber) {
    if (subscriber != null) {
      writes.by(subscriber);
    }
  }
}
