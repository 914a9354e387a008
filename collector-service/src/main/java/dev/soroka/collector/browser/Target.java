package dev.soroka.collector.browser;

import com.google.re2j.Pattern;
import java.util.Optional;

/**
 * What the browser asks the gateway for.
 *
 * @param tunnel whether it wants a connection for bytes of its own, as for https
 * @param path the method, the path and the version of a request that is to be passed on
 */
record Target(String method, String host, int port, boolean tunnel, String path) {
  private static final Pattern LINE = Pattern.compile("^([A-Z]+) (\\S+) HTTP/1\\.[01]$");
  private static final Pattern AUTHORITY =
      Pattern.compile("^(\\[[0-9A-Fa-f:.]+]|[^:/@\\[\\]]+)(?::([0-9]{1,5}))?$");
  private static final String HTTP = "http://";
  private static final int WEB = 80;

  /** Reads the first line of a request; empty when it is not one for a proxy. */
  static Optional<Target> of(String first) {
    var line = LINE.matcher(first);
    if (!line.find()) {
      return Optional.empty();
    }
    var method = line.group(1);
    var address = line.group(2);
    if (method.equals("CONNECT")) {
      return of(method, address, true, "");
    }
    if (!address.regionMatches(true, 0, HTTP, 0, HTTP.length())) {
      return Optional.empty();
    }
    var rest = address.substring(HTTP.length());
    int slash = rest.indexOf('/');
    return slash < 0
        ? of(method, rest, false, "/")
        : of(method, rest.substring(0, slash), false, rest.substring(slash));
  }

  private static Optional<Target> of(String method, String authority, boolean tunnel, String path) {
    var parts = AUTHORITY.matcher(authority);
    if (!parts.find()) {
      return Optional.empty();
    }
    int port = parts.group(2) == null ? WEB : Integer.parseInt(parts.group(2));
    return Optional.of(new Target(method, parts.group(1), port, tunnel, path));
  }

  /** The first line of the request as it is passed on. */
  String first(boolean whole) {
    return method + " " + (whole ? HTTP + host + ":" + port : "") + path + " HTTP/1.1";
  }
}
