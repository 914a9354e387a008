package dev.soroka.collector.fetch;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page that is wanted.
 *
 * @param url where it is, as its owner wrote it
 * @param headers request headers in the clear; another origin never gets them
 * @param proxy the proxy's address in the clear, {@code http://} or {@code socks5://}
 * @param known what the server said of the page that we have
 * @param deadline when nobody wants it any more
 */
public record Visit(
    String url,
    Map<String, String> headers,
    @Nullable String proxy,
    @Nullable Validators known,
    Instant deadline) {
  public Visit {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /** A visit with nothing special about it. */
  public static Visit to(String url, Instant deadline) {
    return new Visit(url, Map.of(), null, null, deadline);
  }

  /** Says how long and where, and none of the secrets. */
  @Override
  public String toString() {
    return "Visit[" + url + " until " + deadline + "]";
  }
}
