package dev.soroka.collector.fetch;

import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * One request of a visit.
 *
 * @param own whether it still goes to the origin whose headers the source gave; once left, the
 *     origin is not trusted with them again
 */
record Hop(Visit visit, HttpUrl url, boolean own) {

  /** The same under the host's name as the guard has judged it. */
  Hop at(String host) {
    return new Hop(visit, url.newBuilder().host(host).build(), own);
  }

  Hop redirectedTo(HttpUrl next) {
    boolean same =
        next.scheme().equals(url.scheme())
            && next.host().equals(url.host())
            && next.port() == url.port();
    return new Hop(visit, next, own && same);
  }

  /** Whether the server is told what we have of exactly this page. */
  boolean isConditional() {
    var known = visit.known();
    return known != null && known.url().equals(page().toString());
  }

  Request request(String userAgent) {
    var headers = new Headers.Builder();
    headers.set("User-Agent", userAgent);
    headers.set("Accept", "*/*");
    if (own) {
      visit.headers().forEach(headers::set);
    }
    headers.set("Accept-Encoding", Body.ENCODINGS);
    var known = visit.known();
    if (known != null && isConditional()) {
      known.addTo(headers);
    }
    return new Request.Builder().url(page()).headers(headers.build()).build();
  }

  /** The address without the part that is for browsers alone. */
  HttpUrl page() {
    return url.newBuilder().fragment(null).build();
  }
}
