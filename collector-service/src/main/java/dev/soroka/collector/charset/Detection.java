package dev.soroka.collector.charset;

import com.ibm.icu.text.CharsetDetector;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/** Guesses the charset of a document that names none, or a wrong one. */
final class Detection {
  private static final int SAMPLE = 8_000;
  private static final Charset LAST_RESORT = Charset.forName("windows-1252");

  private Detection() {}

  static Charset detect(byte[] sample) {
    return Russian.charset(sample)
        .or(() -> Thai.charset(sample))
        .or(() -> statistics(sample))
        .orElse(LAST_RESORT);
  }

  /** The first texts between tags that are not plain ASCII. */
  static byte[] sample(byte[] bytes) {
    var sample = new ByteArrayOutputStream();
    var start = 0;
    var high = false;
    for (var i = 0; i < bytes.length && sample.size() < SAMPLE; i++) {
      high |= bytes[i] < 0;
      if (bytes[i] == '<' || bytes[i] == '>' || i == bytes.length - 1) {
        if (high) {
          var end = i == bytes.length - 1 ? bytes.length : i;
          sample.write(bytes, start, Math.min(end - start, SAMPLE));
          sample.write(' ');
        }
        start = i + 1;
        high = false;
      }
    }
    return sample.toByteArray();
  }

  private static Optional<Charset> statistics(byte[] sample) {
    return Arrays.stream(new CharsetDetector().setText(sample).detectAll())
        .flatMap(match -> CharsetNames.find(match.getName()).stream())
        .filter(charset -> !charset.name().startsWith("UTF-"))
        .filter(charset -> Fit.of(sample, charset))
        .findFirst();
  }
}
