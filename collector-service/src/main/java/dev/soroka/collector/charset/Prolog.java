package dev.soroka.collector.charset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_32BE;
import static java.nio.charset.StandardCharsets.UTF_32LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.re2j.Pattern;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the first bytes of a document say about its charset.
 *
 * @param mark the length of the byte order mark
 * @param shape the charset that the very first bytes can only be in
 * @param declared the charset that the XML declaration or an HTML meta element names
 */
record Prolog(int mark, Optional<Charset> shape, Optional<Charset> declared) {
  private static final int LENGTH = 8_192;
  private static final Charset EBCDIC = Charset.forName("IBM037");
  private static final Pattern XML =
      Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']\\s*([\\w.:-]+)");
  private static final Pattern META =
      Pattern.compile("(?i)<meta[^>]*?charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)");

  static Prolog of(byte[] bytes) {
    var head = Arrays.copyOf(bytes, Math.min(bytes.length, LENGTH));
    for (var marked : new Charset[] {UTF_8, UTF_32LE, UTF_32BE, UTF_16LE, UTF_16BE}) {
      var mark = "\ufeff".getBytes(marked);
      if (startsWith(head, mark)) {
        return new Prolog(mark.length, Optional.of(marked), Optional.empty());
      }
    }
    var wide = wide(head);
    if (wide.isPresent()) {
      return new Prolog(0, wide, Optional.empty());
    }
    if (startsWith(head, "<?xm".getBytes(EBCDIC))) {
      return new Prolog(0, declared(head, EBCDIC).or(() -> Optional.of(EBCDIC)), Optional.empty());
    }
    return new Prolog(0, Optional.empty(), declared(head, ISO_8859_1));
  }

  private static boolean startsWith(byte[] bytes, byte[] prefix) {
    return bytes.length >= prefix.length
        && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
  }

  /** Every text that we read begins with two ASCII characters, whose upper bytes are zero. */
  private static Optional<Charset> wide(byte[] head) {
    if (head.length < 4) {
      return Optional.empty();
    }
    var zeros = new StringBuilder();
    for (var i = 0; i < 4; i++) {
      zeros.append(head[i] == 0 ? '0' : 'x');
    }
    return switch (zeros.toString()) {
      case "000x" -> Optional.of(UTF_32BE);
      case "x000" -> Optional.of(UTF_32LE);
      case "0x0x" -> Optional.of(UTF_16BE);
      case "x0x0" -> Optional.of(UTF_16LE);
      default -> Optional.empty();
    };
  }

  private static Optional<Charset> declared(byte[] head, Charset charset) {
    var text = new String(head, charset);
    for (var pattern : new Pattern[] {XML, META}) {
      var matcher = pattern.matcher(text);
      if (matcher.find()) {
        return CharsetNames.find(matcher.group(1));
      }
    }
    return Optional.empty();
  }
}
