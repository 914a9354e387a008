package dev.soroka.collector.charset;

import java.nio.charset.Charset;

/** Whether bytes can be in a charset. */
final class Fit {
  private static final char BAD = '\ufffd';

  private Fit() {}

  /** One character in ten may be damaged. */
  static boolean of(byte[] bytes, Charset charset) {
    var text = new String(bytes, charset);
    var beyond = 0;
    var bad = 0;
    for (var i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        beyond++;
        bad += text.charAt(i) == BAD ? 1 : 0;
      }
    }
    return bad * 10L <= beyond;
  }
}
