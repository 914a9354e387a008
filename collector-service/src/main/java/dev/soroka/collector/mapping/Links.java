package dev.soroka.collector.mapping;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Absolute addresses that a person can open. */
public final class Links {
  private static final int LONGEST = 4_000;
  private static final String ILLEGAL = " \"<>\\^`{|}[]";

  private Links() {}

  /** The address made absolute, if it is then one of the web. */
  public static Optional<String> web(String value, URI base) {
    return absolute(value, base).filter(Links::onTheWeb).map(URI::toString);
  }

  /** The address made absolute, whatever its scheme. */
  public static Optional<URI> absolute(String value, URI base) {
    var trimmed = trimmed(value);
    if (trimmed.isEmpty() || trimmed.length() > LONGEST) {
      return Optional.empty();
    }
    return parsed(trimmed).or(() -> parsed(escaped(trimmed))).map(link -> resolved(base, link));
  }

  private static boolean onTheWeb(URI link) {
    var scheme = link.getScheme() == null ? "" : link.getScheme().toLowerCase(Locale.ROOT);
    return (scheme.equals("http") || scheme.equals("https")) && link.getRawAuthority() != null;
  }

  /** Browsers drop line breaks inside an address, and white space around it. */
  private static String trimmed(String value) {
    var trimmed = new StringBuilder(value.length());
    value
        .codePoints()
        .filter(point -> point >= 0x20 && point != 0x7f && !surrogate(point))
        .forEach(trimmed::appendCodePoint);
    return trimmed.toString().strip();
  }

  private static boolean surrogate(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  private static Optional<URI> parsed(String value) {
    try {
      return Optional.of(new URI(value));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String escaped(String value) {
    var escaped = new StringBuilder(value.length());
    for (var i = 0; i < value.length(); ) {
      var point = value.codePointAt(i);
      var character = Character.toString(point);
      if (ILLEGAL.contains(character) || Character.isSpaceChar(point) || loosePercent(value, i)) {
        percent(escaped, character);
      } else {
        escaped.append(character);
      }
      i += character.length();
    }
    return escaped.toString();
  }

  private static boolean loosePercent(String value, int place) {
    return value.charAt(place) == '%'
        && (place + 2 >= value.length()
            || Character.digit(value.charAt(place + 1), 16) < 0
            || Character.digit(value.charAt(place + 2), 16) < 0);
  }

  private static void percent(StringBuilder escaped, String character) {
    for (var unit : character.getBytes(StandardCharsets.UTF_8)) {
      escaped.append('%').append(String.format(Locale.ROOT, "%02X", unit & 0xff));
    }
  }

  /** As {@link URI#resolve} does, but right for a bare query and for a base without a path. */
  private static URI resolved(URI base, URI link) {
    if (link.isAbsolute() || base.isOpaque()) {
      return link;
    }
    var rooted =
        base.getRawPath() == null || base.getRawPath().isEmpty() ? base.resolve("/") : base;
    if (link.getRawAuthority() == null
        && link.getRawPath().isEmpty()
        && link.getRawQuery() != null) {
      return rooted.resolve(rooted.getRawPath() + link);
    }
    return withoutDots(rooted.resolve(link));
  }

  /** Steps above the root lead to the root. */
  private static URI withoutDots(URI link) {
    var path = link.getRawPath();
    if (path == null || !path.startsWith("/..")) {
      return link;
    }
    var kept = path;
    while (kept.startsWith("/../")) {
      kept = kept.substring(3);
    }
    return link.resolve(kept.equals("/..") ? "/" : kept);
  }
}
