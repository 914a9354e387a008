package dev.soroka.collector.charset;

import java.nio.charset.Charset;
import java.util.Optional;

/** Knows Thai by its shape: vowel signs and tone marks stand on consonants, nowhere else. */
final class Thai {
  private static final Charset CHARSET = Charset.forName("x-windows-874");
  private static final int ENOUGH = 20;

  private Thai() {}

  static Optional<Charset> charset(byte[] sample) {
    var text = new String(sample, CHARSET);
    var letters = 0;
    for (var i = 0; i < text.length(); i++) {
      var letter = text.charAt(i);
      if (letter < 0x80) {
        continue;
      }
      if (!thai(letter) || (mark(letter) && (i == 0 || !carries(text.charAt(i - 1))))) {
        return Optional.empty();
      }
      letters++;
    }
    return letters < ENOUGH ? Optional.empty() : Optional.of(CHARSET);
  }

  private static boolean thai(char letter) {
    return letter >= 0x0e01 && letter <= 0x0e5b;
  }

  private static boolean mark(char letter) {
    return letter == 0x0e31
        || (letter >= 0x0e34 && letter <= 0x0e3a)
        || (letter >= 0x0e47 && letter <= 0x0e4e);
  }

  private static boolean carries(char letter) {
    return mark(letter) || (letter >= 0x0e01 && letter <= 0x0e2e);
  }
}
