package dev.soroka.storage.source;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address as somebody wrote it, taken apart the lenient way of RFC 3986, appendix B: browsers
 * and fetching accept more than {@link java.net.URI} does.
 *
 * @param scheme in lower case
 * @param authority in lower case: the host, perhaps with a port and a user before it
 * @param path may be empty
 * @param query with its question mark; null where there is none
 * @param fragment with its hash; null where there is none
 */
record WrittenAddress(
    String scheme,
    String authority,
    String path,
    @Nullable String query,
    @Nullable String fragment) {
  private static final Pattern FORM =
      Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*)://([^/?#\\s]+)([^?#\\s]*)(\\?[^#\\s]*)?(#\\S*)?");
  private static final Map<String, String> DEFAULT_PORTS =
      Map.of("http", ":80", "https", ":443", "ws", ":80", "wss", ":443");
  private static final String BROWSER = "browser";

  /** Reads an address; empty when the text is none that could be collected. */
  static Optional<WrittenAddress> of(String text) {
    var form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    var address =
        new WrittenAddress(
            form.group(1).toLowerCase(Locale.ROOT),
            form.group(2).toLowerCase(Locale.ROOT),
            form.group(3),
            form.group(4),
            form.group(5));
    return DEFAULT_PORTS.containsKey(address.scheme) ? Optional.of(address) : Optional.empty();
  }

  /** Whether it carries a user's name or password. */
  boolean hasCredentials() {
    return authority.contains("@");
  }

  /**
   * The same for the same place: without default port, empty path and fragment. In a browser the
   * fragment may be the page, so there it stays.
   */
  String normal(String kind) {
    var port = DEFAULT_PORTS.getOrDefault(scheme, ":");
    var host =
        authority.endsWith(port)
            ? authority.substring(0, authority.length() - port.length())
            : authority;
    return scheme
        + "://"
        + host
        + (path.isEmpty() ? "/" : path)
        + (query == null ? "" : query)
        + (fragment != null && kind.equals(BROWSER) ? fragment : "");
  }
}
