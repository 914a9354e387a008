package dev.soroka.bot.command;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Delivery;
import dev.soroka.common.contract.Watch;
import dev.soroka.common.query.Query;
import dev.soroka.common.query.QueryLimits;
import dev.soroka.common.query.QueryOutcome;
import dev.soroka.common.query.QueryParser;
import dev.soroka.common.query.QueryPrinter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.HttpClientErrorException;

/** The watches as storage keeps them. */
final class FakeWatches implements StorageApi.Watches {
  final List<Watch> all = new ArrayList<>();
  int limit = 100;

  @Override
  public Watch add(StorageApi.NewWatch watch) {
    if (all.stream().filter(Watch::active).count() >= limit) {
      throw refused(HttpStatus.CONFLICT);
    }
    var printed = printed(watch.query());
    var delivery = Optional.ofNullable(watch.delivery()).orElse(Delivery.PLAIN);
    return put(new Watch(all.size() + 1L, watch.subscriber(), printed, printed, true, delivery));
  }

  @Override
  public Optional<Watch> find(long id) {
    return all.stream().filter(watch -> watch.id() == id).findFirst();
  }

  @Override
  public List<Watch> list(@Nullable Long subscriber, long after, int limit) {
    return all.stream()
        .filter(watch -> subscriber == null || watch.subscriber() == subscriber)
        .filter(watch -> watch.id() > after)
        .sorted(Comparator.comparing(Watch::id))
        .limit(limit)
        .toList();
  }

  @Override
  public Watch change(long id, StorageApi.WatchChange change) {
    var now = find(id).orElseThrow(() -> refused(HttpStatus.NOT_FOUND));
    boolean active = Optional.ofNullable(change.active()).orElse(now.active());
    var delivery = Optional.ofNullable(change.delivery()).orElse(now.delivery());
    return put(
        new Watch(
            id,
            now.subscriber(),
            Optional.ofNullable(change.name()).orElse(now.name()),
            Optional.ofNullable(change.query()).map(FakeWatches::printed).orElse(now.query()),
            active,
            delivery));
  }

  @Override
  public void remove(long id) {
    all.removeIf(watch -> watch.id() == id);
  }

  private Watch put(Watch watch) {
    remove(watch.id());
    all.add(watch);
    return watch;
  }

  private static String printed(String query) {
    return switch (new QueryParser(QueryLimits.DEFAULTS).parse(query)) {
      case QueryOutcome.Parsed(Query tree) -> QueryPrinter.print(tree);
      case QueryOutcome.Faulty _ -> throw refused(HttpStatus.BAD_REQUEST);
    };
  }

  static HttpClientErrorException refused(HttpStatus status) {
    return HttpClientErrorException.create(
        status, status.getReasonPhrase(), HttpHeaders.EMPTY, new byte[0], null);
  }
}
