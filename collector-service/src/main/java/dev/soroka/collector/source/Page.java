package dev.soroka.collector.source;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.Optional;

/**
 * What a server answered.
 *
 * @param address where the answer came from, after all redirects
 * @param status the HTTP status
 * @param headers the response headers, by name without regard to case
 * @param body the bytes as they came, decompressed
 * @param fetchedAt when the answer had been received
 */
@SuppressWarnings("ArrayRecordComponent") // pages are never compared, and 15 MB are not copied
public record Page(URI address, int status, HttpHeaders headers, byte[] body, Instant fetchedAt) {

  /** The first value of a response header. */
  public Optional<String> header(String name) {
    return headers.firstValue(name);
  }
}
