package dev.soroka.collector.fetch;

import java.util.Optional;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * What a server said of a page, word for word, so that it can say "not modified" next time. Sent to
 * no other address than the one that gave them, and never made up.
 *
 * @param url where the page was, after all redirects
 * @param etag the entity tag with its quotes
 * @param lastModified the date as the server wrote it
 */
public record Validators(String url, @Nullable String etag, @Nullable String lastModified) {
  private static final int LONGEST = 1_000;

  static Optional<Validators> of(HttpUrl url, Headers headers) {
    var etag = kept(headers.get("ETag"));
    var lastModified = kept(headers.get("Last-Modified"));
    return etag == null && lastModified == null
        ? Optional.empty()
        : Optional.of(new Validators(url.toString(), etag, lastModified));
  }

  void addTo(Headers.Builder headers) {
    if (etag != null) {
      headers.addUnsafeNonAscii("If-None-Match", etag);
    }
    if (lastModified != null) {
      headers.addUnsafeNonAscii("If-Modified-Since", lastModified);
    }
  }

  private static @Nullable String kept(@Nullable String value) {
    return value == null || value.isBlank() || value.length() > LONGEST ? null : value;
  }
}
