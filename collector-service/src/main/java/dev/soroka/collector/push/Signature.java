package dev.soroka.collector.push;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code X-Soroka-Signature: t=<unix seconds>,v1=<hex>}: an HMAC-SHA256 of the time, a
 * dot and the body, with the source's secret. The time keeps an overheard push from being sent
 * again later.
 *
 * @param time the seconds as they were written, because they are signed so
 * @param hash in lower case
 */
record Signature(String time, String hash) {
  static final String HEADER = "X-Soroka-Signature";

  private static final Pattern FORM = Pattern.compile("t=([0-9]{1,12}),\\s*v1=([0-9a-fA-F]{64})");

  static Optional<Signature> read(@Nullable String header) {
    var form = FORM.matcher(header == null ? "" : header.strip());
    return form.matches()
        ? Optional.of(new Signature(form.group(1), form.group(2).toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  /** Whether it was made within the window around now. */
  boolean isTimely(Instant now, Duration window) {
    try {
      var made = Instant.ofEpochSecond(Long.parseLong(time));
      return Duration.between(made, now).abs().compareTo(window) <= 0;
    } catch (DateTimeException | ArithmeticException e) {
      return false;
    }
  }

  /** Whether it was made for this body with this secret; takes the same time however it differs. */
  boolean fits(byte[] body, String secret) {
    var signed = Hmac.of(secret, (time + ".").getBytes(StandardCharsets.US_ASCII), body);
    return MessageDigest.isEqual(signed, HexFormat.of().parseHex(hash));
  }
}
