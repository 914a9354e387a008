package dev.soroka.collector.stream.speech;

import dev.soroka.collector.source.OptionReader;
import dev.soroka.common.contract.Mapping;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the connections of a stream are kept.
 *
 * @param subscribe what is sent once a connection is up
 * @param keys what is subscribed to, spread over the connections; empty for one connection without
 * @param keysPerConnection how many keys share a connection
 * @param pulse how often the server is asked for a sign of life
 * @param pulseText what is sent for that; a ping frame when null
 * @param silence how long no event may come over a connection
 * @param keySilence how long no event may come for a key; null when that does not matter
 * @param lifetime after how long the server cuts a connection
 * @param overlap how long before that another takes over
 * @param every how often at most there is an item of one subject; null for one for every event
 * @param backfill where the events of a gap can be had
 */
public record StreamOptions(
    List<String> subscribe,
    List<String> keys,
    int keysPerConnection,
    Duration pulse,
    @Nullable String pulseText,
    Duration silence,
    @Nullable Duration keySilence,
    Duration lifetime,
    Duration overlap,
    @Nullable Duration every,
    @Nullable Backfill backfill) {
  private static final int MOST_KEYS = 10_000;
  private static final Duration LEAST = Duration.ofMillis(100);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  public StreamOptions {
    subscribe = List.copyOf(subscribe);
    keys = List.copyOf(keys);
  }

  /**
   * A call that gives what happened since a moment.
   *
   * @param url its address, with {@code {key}} and {@code {since}} in it
   * @param since how the moment is written: {@code epoch-millis}, {@code epoch-seconds} or {@code
   *     iso}
   * @param mapping how its answer becomes items; the source's own when null
   */
  public record Backfill(String url, String since, @Nullable Mapping mapping) {}

  /** What these options say. */
  public static StreamOptions of(Map<String, Object> options) {
    return read(new OptionReader(options));
  }

  /** What is wrong with these options. */
  public static List<String> problems(Map<String, Object> options) {
    var reader = new OptionReader(options);
    read(reader);
    return reader.problems();
  }

  private static StreamOptions read(OptionReader reader) {
    var pulse = reader.inside("heartbeat");
    var pause = pulse.duration("every", Duration.ofSeconds(20), LEAST, HOUR);
    return new StreamOptions(
        reader.texts("subscribe", 100),
        reader.texts("keys", MOST_KEYS),
        reader.number("keysPerConnection", 100, 1, 1_000),
        pause,
        pulse.text("text").orElse(null),
        reader.duration("silence", Duration.ofMinutes(2), LEAST, DAY),
        optional(reader, "keySilence", DAY),
        reader.duration("lifetime", DAY, LEAST, Duration.ofDays(30)),
        reader.duration("overlap", Duration.ofMinutes(2), LEAST, HOUR),
        optional(reader, "every", HOUR),
        backfill(reader));
  }

  private static @Nullable Duration optional(OptionReader reader, String name, Duration longest) {
    return reader.has(name) ? reader.duration(name, longest, LEAST, longest) : null;
  }

  private static @Nullable Backfill backfill(OptionReader reader) {
    if (!reader.has("backfill")) {
      return null;
    }
    var inside = reader.inside("backfill");
    var since = inside.text("since").orElse("epoch-millis");
    if (!List.of("epoch-millis", "epoch-seconds", "iso").contains(since)) {
      inside.problem("since is epoch-millis, epoch-seconds or iso");
    }
    var url = inside.text("url");
    if (url.isEmpty()) {
      inside.problem("url says where the events since {since} are");
    }
    return new Backfill(url.orElse(""), since, inside.value("mapping", Mapping.class).orElse(null));
  }

  /** The subscriptions for these keys. */
  public List<String> greetings(List<String> wanted) {
    var greetings = new ArrayList<String>();
    for (var message : subscribe) {
      if (message.contains("{key}")) {
        wanted.forEach(key -> greetings.add(message.replace("{key}", escaped(key))));
      } else {
        var list = wanted.stream().map(StreamOptions::escaped).toList();
        greetings.add(message.replace("{keys}", String.join("\",\"", list)));
      }
    }
    return List.copyOf(greetings);
  }

  /** The address of a connection for these keys, of which it may be made up. */
  public String url(String url, List<String> wanted) {
    return url.replace("{keys}", String.join("/", wanted));
  }

  /** The backfill, if there is one. */
  public Optional<Backfill> gap() {
    return Optional.ofNullable(backfill);
  }

  private static String escaped(String key) {
    return key.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
