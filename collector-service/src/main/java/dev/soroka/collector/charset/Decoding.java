package dev.soroka.collector.charset;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.re2j.Pattern;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns the bytes of an answer into text. A byte order mark is believed before the {@code
 * Content-Type}, that before the document's own declaration; but nothing is believed that the bytes
 * contradict.
 */
public final class Decoding {
  private static final Pattern PARAMETER =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)");

  /** What servers say when nobody told them better. */
  private static final Charset SERVER_DEFAULT = Charset.forName("windows-1252");

  private Decoding() {}

  /** The text of the bytes, without a byte order mark; what cannot be read becomes U+FFFD. */
  public static String text(byte[] bytes, Optional<String> contentType) {
    var prolog = Prolog.of(bytes);
    var charset = prolog.shape().orElseGet(() -> charset(bytes, prolog.declared(), contentType));
    return new String(bytes, prolog.mark(), bytes.length - prolog.mark(), charset);
  }

  private static Charset charset(
      byte[] bytes, Optional<Charset> declared, Optional<String> contentType) {
    var candidates = candidates(declared, contentType);
    var utf8 = Utf8.of(bytes);
    if (utf8.errors() == 0) {
      return utf8.sequences() > 0 ? UTF_8 : escaped(candidates).orElse(UTF_8);
    }
    var sample = Detection.sample(bytes);
    for (var candidate : candidates) {
      if (candidate.equals(UTF_8) ? utf8.likely() : Fit.of(bytes, candidate)) {
        return Russian.betterThan(candidate, sample).orElse(candidate);
      }
    }
    return utf8.likely() ? UTF_8 : Detection.detect(sample);
  }

  /** Pure ASCII may still spell other scripts with escape sequences. */
  private static Optional<Charset> escaped(List<Charset> candidates) {
    return candidates.stream().filter(charset -> charset.name().startsWith("ISO-2022")).findFirst();
  }

  private static List<Charset> candidates(
      Optional<Charset> declared, Optional<String> contentType) {
    var candidates = new ArrayList<Charset>();
    contentType.flatMap(Decoding::parameter).ifPresent(candidates::add);
    if (candidates.contains(SERVER_DEFAULT)) {
      declared.ifPresent(candidates::addFirst);
    } else {
      declared.ifPresent(candidates::add);
    }
    candidates.removeIf(charset -> charset.name().startsWith("UTF-16"));
    candidates.removeIf(charset -> charset.name().startsWith("UTF-32"));
    return candidates;
  }

  private static Optional<Charset> parameter(String contentType) {
    var matcher = PARAMETER.matcher(contentType);
    return matcher.find() ? CharsetNames.find(matcher.group(1)) : Optional.empty();
  }
}
