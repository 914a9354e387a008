package dev.soroka.notification.render;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes what strangers wrote harmless: it can neither pose as a line of ours nor turn text round.
 */
final class Strangers {
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]+");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final int LONGEST_LINK = 2_000;

  private Strangers() {}

  /** The text as one line. */
  static String line(String text) {
    var visible = INVISIBLE.matcher(text).replaceAll(" ");
    return SPACES.matcher(visible).replaceAll(" ").strip();
  }

  /** The address, when it is one that Telegram takes for a link or a button. */
  static Optional<String> link(String link) {
    try {
      var address = new URI(link);
      var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      var host = address.getHost();
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web && host != null && host.contains(".") && link.length() <= LONGEST_LINK
          ? Optional.of(address.toASCIIString())
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
