package dev.soroka.collector.fetch;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The request headers that a source may set: all but those by which a request is framed. */
public final class RequestHeaders {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,200}");
  private static final Set<String> OURS =
      Set.of(
          "accept-encoding",
          "connection",
          "content-length",
          "expect",
          "host",
          "if-modified-since",
          "if-none-match",
          "proxy-authorization",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private RequestHeaders() {}

  /** The first fault of these headers, naming the header but never its value. */
  public static Optional<String> fault(Map<String, String> headers) {
    return headers.entrySet().stream()
        .flatMap(header -> fault(header.getKey(), header.getValue()).stream())
        .findFirst();
  }

  private static Optional<String> fault(String name, String value) {
    if (!NAME.matcher(name).matches()) {
      return Optional.of("'" + name + "' is not a header's name");
    }
    if (OURS.contains(name.toLowerCase(Locale.ROOT))) {
      return Optional.of("The header " + name + " is Soroka's own to set");
    }
    return value.chars().allMatch(c -> (c >= ' ' && c < 0x7f) || c == '\t')
        ? Optional.empty()
        : Optional.of("The header " + name + " has characters that no header may have");
  }
}
