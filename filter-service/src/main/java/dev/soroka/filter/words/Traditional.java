package dev.soroka.filter.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Traditional Chinese characters and the simplified ones that mean the same. */
final class Traditional {
  /**
   * Two lines of as many characters, traditional and simplified, as the Unicode CLDR pairs them.
   */
  private static final String PAIRS = "traditional.txt";

  private static final char FIRST = 0x4E00;
  private static final char LAST = 0x9FFF;
  private static final char[] SIMPLIFIED = simplified();

  private Traditional() {}

  static int simplified(int letter) {
    return letter >= FIRST && letter <= LAST ? SIMPLIFIED[letter - FIRST] : letter;
  }

  static String simplified(String text) {
    var simplified = text.toCharArray();
    for (int index = 0; index < simplified.length; index++) {
      simplified[index] = (char) simplified(simplified[index]);
    }
    return String.valueOf(simplified);
  }

  private static char[] simplified() {
    var simplified = new char[LAST - FIRST + 1];
    for (char letter = FIRST; letter <= LAST; letter++) {
      simplified[letter - FIRST] = letter;
    }
    var pairs = pairs().lines().toList();
    for (int index = 0; index < pairs.getFirst().length(); index++) {
      simplified[pairs.getFirst().charAt(index) - FIRST] = pairs.getLast().charAt(index);
    }
    return simplified;
  }

  private static String pairs() {
    try (var pairs = Traditional.class.getResourceAsStream(PAIRS)) {
      if (pairs == null) {
        throw new IllegalStateException("no " + PAIRS + " beside " + Traditional.class);
      }
      return new String(pairs.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
