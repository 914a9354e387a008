package dev.soroka.collector.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.soroka.common.catalog.CatalogCopy;
import dev.soroka.common.contract.Source;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The sources as the catalogue has them now. A source that is not here may only be too new; one
 * that has been here and was removed is remembered for as long as a task for it may still wait.
 */
@Component
public class KnownSources implements CatalogCopy.Target<Source> {
  private static final Duration REMEMBERED = Duration.ofHours(1);

  private final Map<Long, Source> sources = new ConcurrentHashMap<>();
  private final Cache<Long, Boolean> removed =
      Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build();

  public Optional<Source> find(long id) {
    return Optional.ofNullable(sources.get(id));
  }

  /** Whether nobody wants this source collected any more. */
  public boolean isGone(long id) {
    var known = sources.get(id);
    return known == null ? removed.getIfPresent(id) != null : !known.enabled();
  }

  @Override
  public void put(Source source) {
    removed.invalidate(source.id());
    sources.put(source.id(), source);
  }

  @Override
  public void remove(long id) {
    if (sources.remove(id) != null) {
      removed.put(id, true);
    }
  }

  @Override
  public void retain(Set<Long> ids) {
    for (var id : Set.copyOf(sources.keySet())) {
      if (!ids.contains(id)) {
        remove(id);
      }
    }
  }
}
