package dev.soroka.collector.push;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was pushed, as it came.
 *
 * @param headers the first value of each, by name without regard to case
 */
@SuppressWarnings("ArrayRecordComponent") // parcels are never compared, and 5 MB are not copied
record Parcel(Map<String, String> headers, byte[] body) {
  Parcel {
    var copied = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    copied.putAll(headers);
    headers = Collections.unmodifiableMap(copied);
  }

  /** The headers of the request, with the body that was read from it. */
  static Parcel of(HttpServletRequest request, byte[] body) {
    var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    Collections.list(request.getHeaderNames())
        .forEach(name -> headers.put(name, request.getHeader(name)));
    return new Parcel(headers, body);
  }

  @Nullable String header(String name) {
    return headers.get(name);
  }

  /** The beginning of the body as text, for the few that are no JSON. */
  String beginning(int length) {
    return new String(body, 0, Math.min(length, body.length), StandardCharsets.ISO_8859_1);
  }
}
