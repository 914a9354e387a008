package dev.soroka.collector.fetch;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Paths as RFC 9309 compares them: characters beyond ASCII are escaped, what was escaped without
 * need is not, and escapes have capital digits.
 */
final class Escapes {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private Escapes() {}

  static String canonical(String path) {
    var canonical = new StringBuilder(path.length());
    for (int i = 0; i < path.length(); ) {
      int character = path.codePointAt(i);
      if (character == '%' && isEscape(path, i)) {
        int escaped = HexFormat.fromHexDigits(path, i + 1, i + 3);
        append(canonical, escaped);
        i += 3;
        continue;
      }
      if (character < 0x80) {
        canonical.append((char) character);
      } else {
        for (byte octet : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
          canonical.append('%').append(HEX.toHexDigits(octet));
        }
      }
      i += Character.charCount(character);
    }
    return canonical.toString();
  }

  private static void append(StringBuilder canonical, int escaped) {
    boolean unreserved =
        (escaped >= 'a' && escaped <= 'z')
            || (escaped >= 'A' && escaped <= 'Z')
            || (escaped >= '0' && escaped <= '9')
            || "-._~".indexOf(escaped) >= 0;
    if (unreserved) {
      canonical.append((char) escaped);
    } else {
      canonical.append('%').append(HEX.toHexDigits((byte) escaped));
    }
  }

  private static boolean isEscape(String path, int at) {
    return at + 2 < path.length()
        && HexFormat.isHexDigit(path.charAt(at + 1))
        && HexFormat.isHexDigit(path.charAt(at + 2));
  }
}
