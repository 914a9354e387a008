package dev.soroka.collector.push;

import dev.soroka.collector.source.push.Pusher;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Tells whether a push comes from whoever knows the source's secret. Shops sign the body alone: <a
 * href="https://woocommerce.github.io/woocommerce-rest-api-docs/#webhooks">WooCommerce</a> and <a
 * href="https://shopify.dev/docs/apps/build/webhooks">Shopify</a> send its HMAC-SHA256 in base64,
 * without a time.
 *
 * @param now against which the time of a signature is held
 * @param window how far that time may be off, in either direction
 */
record Proof(Instant now, Duration window) {
  private static final String WOOCOMMERCE = "X-WC-Webhook-Signature";
  private static final String SHOPIFY = "X-Shopify-Hmac-Sha256";
  private static final String UNFIT = "The signature does not fit the body and the source's secret";

  /** Why the push is not believed, for whoever set it up to read. */
  Optional<String> fault(Pusher pusher, Parcel parcel, String secret) {
    return switch (pusher) {
      case SOROKA -> own(parcel, secret);
      case WOOCOMMERCE -> shop(parcel, WOOCOMMERCE, secret);
      case SHOPIFY -> shop(parcel, SHOPIFY, secret);
    };
  }

  private Optional<String> own(Parcel parcel, String secret) {
    var signed = Signature.read(parcel.header(Signature.HEADER));
    if (signed.isEmpty()) {
      return Optional.of(Signature.HEADER + " looks like t=<unix seconds>,v1=<64 hex>");
    }
    if (!signed.get().isTimely(now, window)) {
      return Optional.of("The time of the signature is too far from now");
    }
    return signed.get().fits(parcel.body(), secret) ? Optional.empty() : Optional.of(UNFIT);
  }

  private static Optional<String> shop(Parcel parcel, String header, String secret) {
    var given = parcel.header(header);
    if (given == null) {
      return Optional.of("The header " + header + " is missing");
    }
    try {
      var hash = Base64.getDecoder().decode(given.strip());
      return MessageDigest.isEqual(Hmac.of(secret, parcel.body()), hash)
          ? Optional.empty()
          : Optional.of(UNFIT);
    } catch (IllegalArgumentException e) {
      return Optional.of(header + " is not base64");
    }
  }
}
