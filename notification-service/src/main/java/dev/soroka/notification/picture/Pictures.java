package dev.soroka.notification.picture;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.soroka.notification.picture.Taken.Fault;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has the pictures of a message ready when it is sent: those that the channel knows by their names,
 * the others fetched beside the sending, so that a slow server holds up nobody but its readers.
 */
@Component
public class Pictures {
  /** After so many rounds of fetching and finding no room, a message goes without. */
  private static final int MOST_ROUNDS = 3;

  private static final int MOST_WAITING = 10_000;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Map<String, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();
  private final Cache<Long, Integer> rounds =
      Caffeine.newBuilder().maximumSize(MOST_WAITING).expireAfterWrite(PATIENCE).build();
  private final Function<String, Taken> fetching;
  private final PictureFiles files;
  private final PictureProperties properties;
  private final Larder larder;
  private final Semaphore atOnce;
  private final MeterRegistry registry;
  private final Clock clock;

  Pictures(
      PictureFetching fetching,
      PictureFiles files,
      PictureProperties properties,
      MeterRegistry registry,
      Clock clock) {
    this.fetching = fetching::fetch;
    this.files = files;
    this.properties = properties;
    this.larder = new Larder(properties.memory().toBytes());
    this.atOnce = new Semaphore(properties.atOnce());
    this.registry = registry;
    this.clock = clock;
  }

  /** How it stands with the pictures of a message. */
  public sealed interface Prepared {
    /** One for each address, in their order. */
    record Ready(List<Taken> pictures) implements Prepared {}

    /** Some are being fetched; completes when it is time to ask again. */
    record Wait(CompletableFuture<Void> until) implements Prepared {}
  }

  /**
   * What there is to show for these addresses; never blocks for the network.
   *
   * @param row the notification whose pictures they are
   */
  public Prepared prepare(long row, long sender, List<String> urls) {
    var known = files.find(sender, urls, clock.instant().minus(properties.kept()));
    long now = Ticker.systemTicker().read();
    var missing =
        urls.stream()
            .distinct()
            .filter(url -> !known.containsKey(url) && larder.find(url, now).isEmpty())
            .toList();
    if (!missing.isEmpty() && rounds.asMap().merge(row, 1, Integer::sum) <= MOST_ROUNDS) {
      var all = missing.stream().map(this::begin).toArray(CompletableFuture[]::new);
      return new Prepared.Wait(CompletableFuture.allOf(all));
    }
    return new Prepared.Ready(urls.stream().map(url -> taken(url, known, now)).toList());
  }

  /** The channel has shown these, and calls them so. */
  public void shown(long sender, List<String> urls, List<String> names) {
    IntStream.range(0, Math.min(urls.size(), names.size()))
        .forEach(i -> files.remember(sender, urls.get(i), names.get(i)));
    count("shown", names.size());
  }

  /** The channel does not know these any more. */
  public void forget(long sender, List<String> urls) {
    files.forget(sender, urls);
  }

  /** These are not shown. */
  public void lost(List<Fault> faults) {
    faults.forEach(fault -> count(fault.label(), 1));
  }

  @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
  void forgetOld() {
    files.forgetOlder(clock.instant().minus(properties.kept()));
  }

  private Taken taken(String url, Map<String, String> known, long now) {
    var file = known.get(url);
    return file != null
        ? new Taken.Known(file)
        : larder.find(url, now).orElse(new Taken.Missing(Fault.NO_ROOM));
  }

  /** One visit serves all who wait for the same picture. */
  private CompletableFuture<Void> begin(String url) {
    var begun = new CompletableFuture<Void>();
    var running = underWay.putIfAbsent(url, begun);
    if (running != null) {
      return running;
    }
    Thread.ofVirtual().name("picture").start(() -> fetch(url, begun));
    return begun;
  }

  private void fetch(String url, CompletableFuture<Void> begun) {
    try {
      atOnce.acquire();
      try {
        larder.put(url, fetching.apply(url), Ticker.systemTicker().read());
      } finally {
        atOnce.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      underWay.remove(url);
      begun.complete(null);
    }
  }

  private void count(String outcome, int times) {
    registry.counter("soroka_notification_pictures", "outcome", outcome).increment(times);
  }
}
