package dev.soroka.collector.stream.websocket;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a connection goes.
 *
 * @param url {@code ws://} or {@code wss://}
 * @param headers request headers in the clear
 * @param proxy the proxy's address in the clear
 */
public record Target(String url, Map<String, String> headers, @Nullable String proxy) {
  public Target {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /** The same address as one of the web, which is what the guard judges. */
  public static String web(String url) {
    return url.strip().replaceFirst("^(?i:ws)(?=s?://)", "http");
  }

  /** Says where, and none of the secrets. */
  @Override
  public String toString() {
    return "Target[" + url + "]";
  }
}
