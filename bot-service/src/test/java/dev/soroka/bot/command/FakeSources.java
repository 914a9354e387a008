package dev.soroka.bot.command;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The sources as storage keeps them; an equal address is the same source. */
final class FakeSources implements StorageApi.Sources {
  final List<Source> all = new ArrayList<>();
  final Map<Long, Set<Long>> members = new HashMap<>();
  @Nullable RuntimeException refusal;

  @Override
  public StorageApi.AddedSource add(StorageApi.NewSource wanted) {
    if (refusal != null) {
      throw refusal;
    }
    var known = all.stream().filter(one -> one.url().equals(wanted.source().url())).findFirst();
    var source = known.orElseGet(() -> numbered(wanted.source(), all.size() + 1L));
    if (known.isEmpty()) {
      all.add(source);
    }
    members
        .computeIfAbsent(source.id(), _ -> new HashSet<>())
        .add(Optional.ofNullable(wanted.subscriber()).orElseThrow());
    return new StorageApi.AddedSource(source, known.isPresent(), null);
  }

  @Override
  public Source change(long id, Source source, @Nullable Long subscriber) {
    throw new UnsupportedOperationException("the bot changes no source");
  }

  @Override
  public void remove(long id, @Nullable Long subscriber) {
    if (!members.getOrDefault(id, Set.of()).remove(Optional.ofNullable(subscriber).orElseThrow())) {
      throw FakeWatches.refused(HttpStatus.NOT_FOUND);
    }
  }

  @Override
  public Optional<Source> find(long id) {
    return all.stream().filter(source -> source.id() == id).findFirst();
  }

  @Override
  public List<Source> list(@Nullable Long subscriber, long after, int limit) {
    return all.stream()
        .filter(
            source ->
                subscriber == null
                    || members.getOrDefault(source.id(), Set.of()).contains(subscriber))
        .filter(source -> source.id() > after)
        .limit(limit)
        .toList();
  }

  @Override
  public List<Long> members(long id) {
    return List.copyOf(members.getOrDefault(id, Set.of()));
  }

  private static Source numbered(Source source, long id) {
    return new Source(
        id,
        source.name(),
        source.kind(),
        source.url(),
        source.category(),
        source.interval(),
        source.priority(),
        source.identity(),
        source.mapping(),
        source.options(),
        source.headers(),
        source.proxy(),
        source.region(),
        source.fallbacks(),
        source.enabled(),
        source.open(),
        source.generation(),
        source.secret());
  }
}
