package dev.soroka.management.others;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sources that storage would keep, with the number of changes so far. */
@Component
public class SourcesInMemory implements StorageApi.Sources {
  private final Map<Long, Source> sources = new ConcurrentSkipListMap<>();
  private final AtomicLong numbers = new AtomicLong();
  private final AtomicLong version = new AtomicLong();
  private final Set<Long> members = ConcurrentHashMap.newKeySet();

  long version() {
    return version.get();
  }

  @Override
  public StorageApi.AddedSource add(StorageApi.NewSource draft) {
    var source = numbered(numbers.incrementAndGet(), draft.source());
    keep(source);
    var secret = source.kind().equals(Source.PUSH) ? "shown once" : null;
    return new StorageApi.AddedSource(source, false, secret);
  }

  @Override
  public Source change(long id, Source source, @Nullable Long subscriber) {
    var changed = numbered(id, source);
    keep(changed);
    return changed;
  }

  @Override
  public void remove(long id, @Nullable Long subscriber) {
    sources.remove(id);
    version.incrementAndGet();
  }

  @Override
  public Optional<Source> find(long id) {
    return Optional.ofNullable(sources.get(id));
  }

  @Override
  public List<Source> list(@Nullable Long subscriber, long after, int limit) {
    return sources.values().stream().filter(source -> source.id() > after).limit(limit).toList();
  }

  /** Whoever is added to it added every source. */
  @Override
  public List<Long> members(long id) {
    return List.copyOf(members);
  }

  public void joinedBy(long subscriber) {
    members.add(subscriber);
  }

  private void keep(Source source) {
    sources.put(source.id(), source);
    version.incrementAndGet();
  }

  private static Source numbered(long id, Source draft) {
    return new Source(
        id,
        draft.name(),
        draft.kind(),
        draft.url(),
        draft.category(),
        draft.interval(),
        draft.priority(),
        draft.identity(),
        draft.mapping(),
        draft.options(),
        draft.headers(),
        draft.proxy(),
        draft.region(),
        draft.fallbacks(),
        draft.enabled(),
        draft.open(),
        draft.generation(),
        draft.secret());
  }
}
